package cl.soser.canal.personaldata;

import static cl.soser.canal.personaldata.PersonalWords.word;

import cl.soser.canal.account.Account;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Divides what is a person's into what may be erased and what the law obliges to keep. */
@ApplicationScoped
class ErasureScopeFinder {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** Asks for no answer, so it proves none. */
    private static final String THANKS = "FELICITACION";

    private static final String TERM =
            "select coalesce(months_before, months) from retention_rule"
                    + " where class_code = 'SOLICITUDES'";
    private static final String TICKETS =
            "SELECT t FROM Ticket t JOIN FETCH t.person WHERE t.id IN :ids ORDER BY t.id";

    @PersistenceContext EntityManager em;
    @Inject PersonalRowReader personalRowReader;
    @Inject Clock clock;

    ErasureScope find(DataSubject subject) {
        Set<Long> heldPersons = heldPersons(subject.persons());
        if (!heldPersons.isEmpty()) {
            return new ErasureScope(nobody(), nobody(), List.of(), word("refusal.hold"));
        }
        if (subject.isNamedOnly()) {
            return named(subject);
        }
        List<String> kept = new ArrayList<>();
        Set<Long> tickets = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        Set<Long> held = heldTickets(subject.tickets());
        Set<Long> stay = new HashSet<>();
        int months = ((Number) em.createNativeQuery(TERM).getSingleResult()).intValue();
        for (Ticket ticket : tickets(subject.tickets())) {
            if (ticket.isErased()) {
                continue;
            }
            String reason = reason(ticket, held.contains(ticket.getId()), months);
            if (reason == null) {
                tickets.add(ticket.getId());
                numbers.add(ticket.getNumber());
            } else {
                kept.add(reason);
                if (!held.contains(ticket.getId())) {
                    stay.add(ticket.getId());
                }
            }
        }
        boolean works = worksHere(subject.accounts());
        if (works) {
            kept.add(word("kept." + KeepReason.TRABAJA));
        }
        boolean herself = kept.isEmpty();
        DataSubject goes =
                herself
                        ? subject.with(tickets, numbers)
                        : new DataSubject(
                                Set.of(), Set.of(), tickets, numbers, Set.of(), Set.of(), Set.of(),
                                Set.of());
        if (!herself && !works) {
            kept.add(word("kept.contact"));
        }
        DataSubject given =
                herself || works
                        ? nobody()
                        : given(held.isEmpty() ? subject.persons() : Set.of(), stay);
        boolean nothing = goes.isEmpty() && given.isEmpty() && !kept.isEmpty();
        return new ErasureScope(goes, given, kept, nothing ? word("refusal.all") : null);
    }

    /**
     * Nobody where she gave nothing of that kind. An order to keep one of her requests keeps who
     * she was, too.
     */
    private DataSubject given(Set<Long> persons, Set<Long> tickets) {
        DataSubject given = DataSubject.ofRows(persons, tickets);
        return personalRowReader.given(given).isEmpty() ? nobody() : given;
    }

    /**
     * Of who is named in requests of others alone: those that the officer chose, as far as they are
     * over. An open or a restricted one needs what it says.
     */
    private ErasureScope named(DataSubject subject) {
        List<String> kept = new ArrayList<>();
        Set<Long> go = new HashSet<>();
        Set<Long> held = heldTickets(subject.texts());
        for (Ticket ticket : tickets(subject.texts())) {
            KeepReason reason =
                    held.contains(ticket.getId())
                            ? KeepReason.CONSERVACION
                            : ticket.isRestricted()
                                    ? KeepReason.RESERVADA
                                    : ticket.getStatus().isOpen() ? KeepReason.ABIERTA : null;
            if (reason == null) {
                go.add(ticket.getId());
            } else {
                kept.add(word("kept." + reason, ticket.getNumber()));
            }
        }
        return new ErasureScope(
                go.isEmpty() ? nobody() : subject.in(go),
                nobody(),
                kept,
                go.isEmpty() && !kept.isEmpty() ? word("refusal.all") : null);
    }

    private static DataSubject nobody() {
        return DataSubject.ofTickets(Set.of(), Set.of());
    }

    /** Null where it may go. */
    private String reason(Ticket ticket, boolean held, int months) {
        if (held) {
            return word("kept." + KeepReason.CONSERVACION, ticket.getNumber());
        }
        if (ticket.getStatus().isOpen()) {
            return word("kept." + KeepReason.ABIERTA, ticket.getNumber());
        }
        if (THANKS.equals(ticket.getMotive().getCode())) {
            return null;
        }
        Instant closed = Objects.requireNonNullElse(ticket.getClosedAt(), ticket.getEnteredAt());
        ZonedDateTime until = closed.atZone(clock.getZone()).plusMonths(months);
        return until.toInstant().isAfter(clock.instant())
                ? word("kept." + KeepReason.CONTRATO, ticket.getNumber(), DAY.format(until))
                : null;
    }

    List<Ticket> tickets(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(TICKETS, Ticket.class).setParameter("ids", ids).getResultList();
    }

    private Set<Long> heldTickets(Set<Long> tickets) {
        return tickets.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        em.createNamedQuery(DataHold.HELD_TICKETS, Long.class)
                                .setParameter("tickets", tickets)
                                .getResultList());
    }

    private Set<Long> heldPersons(Set<Long> persons) {
        return persons.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        em.createNamedQuery(DataHold.HELD_PERSONS, Long.class)
                                .setParameter("persons", persons)
                                .getResultList());
    }

    private boolean worksHere(Set<Long> accounts) {
        return accounts.stream()
                .map(id -> em.find(Account.class, id))
                .anyMatch(one -> one != null && one.isStaff());
    }
}
