package cl.soser.canal.alert;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerReading;
import cl.soser.canal.danger.TicketDanger;
import cl.soser.canal.danger.reader.DangerQuery;
import cl.soser.canal.escalation.OnCallPerson;
import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is told of an alert or a possible risk. The only place that decides it: of a restricted
 * ticket only those who may read it are told, on call or not.
 */
@ApplicationScoped
class AlertRecipients {

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject OnCallService onCallService;
    @Inject TicketRepository ticketRepository;
    @Inject DangerQuery dangerQuery;

    /** By mail, at once: the area that answers and the administrators, or the readers. */
    Set<Long> first(Ticket ticket) {
        return ticket.isRestricted()
                ? ids(ticketRepository.readers(ticket))
                : union(ids(staff.ofArea(ticket.getArea())), ids(staff.withRole(ADMINISTRADOR)));
    }

    /** Besides, when everybody on call was called in vain. */
    Set<Long> last(Ticket ticket) {
        return ticket.isRestricted() ? Set.of() : ids(staff.withRole(OPERACIONES));
    }

    /** A reader may have been excluded, or the ticket restricted, since the call was written. */
    boolean mayKnow(long account, Ticket ticket) {
        return !ticket.isRestricted() || ids(ticketRepository.readers(ticket)).contains(account);
    }

    /** By telephone, one after the other. */
    List<OnCallPerson> onCall(Ticket ticket) {
        List<OnCallPerson> people = onCallService.of(ticket.getArea());
        if (!ticket.isRestricted()) {
            return people;
        }
        Set<Long> readers = ids(ticketRepository.readers(ticket));
        return people.stream().filter(one -> readers.contains(one.account())).toList();
    }

    /**
     * The danger that an area must know of although it may not read the ticket: one of food inside
     * a restricted ticket. Empty where there is none.
     */
    Optional<DangerKind> openDanger(Ticket ticket) {
        if (!ticket.isRestricted()) {
            return Optional.empty();
        }
        TicketDanger known = em.find(TicketDanger.class, ticket.getId());
        return Stream.of(
                        Stream.ofNullable(ticket.getDangerKind()),
                        Stream.ofNullable(known == null ? null : known.getAnswer()),
                        read(ticket))
                .flatMap(kinds -> kinds)
                .filter(kind -> kind != DangerKind.NINGUNO && !kind.isRestricted())
                .findFirst();
    }

    /** Every kind that its words speak of, the likeliest first. */
    private Stream<DangerKind> read(Ticket ticket) {
        TicketText text = em.find(TicketText.class, ticket.getId());
        return dangerQuery.read(ticket.getSubject(), text.getDetail()).reasons().stream()
                .map(DangerReading.Reason::kind);
    }

    private static Set<Long> ids(Collection<Account> accounts) {
        return accounts.stream().map(Account::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        return Stream.concat(some.stream(), others.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
