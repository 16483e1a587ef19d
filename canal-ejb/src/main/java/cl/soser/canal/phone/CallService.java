package cl.soser.canal.phone;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Keyset;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calls, and what each ended in: a ticket, or a coded reason for none. Every contact with a
 * request is registered, so that those that owe one are always listed.
 */
@Stateless
@RolesAllowed({OPERADOR, ADMINISTRADOR})
public class CallService {

    /** Counts stop here; more is "más de 1.000". */
    public static final int MOST_COUNTED = 1000;

    private static final Duration NEAR = Duration.ofHours(2);
    private static final Duration BACK = Duration.ofDays(60);
    private static final int HINTS = 8;
    private static final int MOST_OF_PERSON = 20;

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject TicketQuery ticketQuery;
    @Inject PersonHandles personHandles;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject Event<LineChanged> changes;

    /**
     * The latest first, unless asked for the other way round.
     *
     * @param after the last of the page before, or null
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<CallRow> page(
            @NotNull CallCriteria filter,
            @NotNull ListOrder order,
            Cursor<Instant> after,
            int size) {
        CriteriaBuilder is = em.getCriteriaBuilder();
        CriteriaQuery<Call> query = is.createQuery(Call.class);
        Root<Call> call = query.from(Call.class);
        return new Keyset<>(call.get(Call_.startedAt), call.get(Call_.id), false)
                .in(order)
                .page(em, query, conditions(filter, is, call), after, size)
                .map(calls -> rows(calls, false));
    }

    /** How many there are, at most {@link #MOST_COUNTED} and one. */
    @TransactionAttribute(SUPPORTS)
    public int count(@NotNull CallCriteria filter) {
        CriteriaBuilder is = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = is.createQuery(Long.class);
        Root<Call> call = query.from(Call.class);
        query.select(call.get(Call_.id))
                .where(conditions(filter, is, call).toArray(Predicate[]::new));
        return em.createQuery(query).setMaxResults(MOST_COUNTED + 1).getResultList().size();
    }

    private List<Predicate> conditions(CallCriteria filter, CriteriaBuilder is, Root<Call> call) {
        List<Predicate> all =
                new ArrayList<>(
                        filter.days().holds(call.get(Call_.startedAt), clock.getZone(), is));
        if (filter.owing()) {
            all.add(is.equal(call.get(Call_.owesTicket), true));
        }
        if (filter.agent() != null) {
            all.add(is.equal(call.get(Call_.agent), filter.agent()));
        }
        if (filter.outcome() != null) {
            all.add(is.equal(call.get(Call_.outcome), filter.outcome()));
        }
        return all;
    }

    /** One call with its number. */
    @PersonalData
    @TransactionAttribute(SUPPORTS)
    public CallRow open(long id) {
        return rows(List.of(find(id)), true).get(0);
    }

    /**
     * Tickets it may have to do with: those of the line filed while it went on or soon after, then
     * earlier ones of the same number.
     */
    @TransactionAttribute(SUPPORTS)
    public List<CallTicketCandidate> hints(long id) {
        Call call = find(id);
        if (call.getAnsweredAt() == null) {
            return List.of();
        }
        Stream<Ticket> near =
                em.createNamedQuery(CallTicket.CANDIDATES_BY_TIME, Ticket.class)
                        .setParameter("from", call.getAnsweredAt())
                        .setParameter("until", call.getAnsweredAt().plus(NEAR))
                        .setParameter("line", cl.soser.canal.catalogue.Channel.LINEA_800)
                        .setMaxResults(HINTS)
                        .getResultStream();
        Stream<Ticket> same =
                call.getCaller() == null
                        ? Stream.empty()
                        : em.createNamedQuery(CallTicket.CANDIDATES_BY_NUMBER, Ticket.class)
                                .setParameter("number", call.getCaller())
                                .setParameter("from", call.getAnsweredAt().minus(BACK))
                                .setParameter("until", call.getAnsweredAt())
                                .setMaxResults(HINTS)
                                .getResultStream();
        return Stream.concat(near, same)
                .distinct()
                .filter(ticketRepository::isReadable)
                .map(ticket -> hint(ticket, call))
                .toList();
    }

    private CallTicketCandidate hint(Ticket ticket, Call call) {
        boolean linked = em.find(CallTicket.class, ticket.getId()) != null;
        return new CallTicketCandidate(
                ticket.getNumber(),
                ticket.getSubject(),
                ticket.getEnteredAt(),
                linked,
                !linked && !ticket.getEnteredAt().isBefore(call.getStartedAt()));
    }

    /** Links a ticket to its call; a ticket has one call only. */
    public void link(long id, @NotBlank @Size(max = 20) String number) {
        PhoneLine.held(em);
        Call call = find(id);
        Ticket ticket = readable(number);
        CallTicket known = em.find(CallTicket.class, ticket.getId());
        if (known != null) {
            throw new NotAllowedException(
                    known.getCall().equals(id) ? "phone.linkedAlready" : "phone.linkedElsewhere",
                    ticket.getNumber());
        }
        if (ticket.getEnteredAt().isBefore(call.getStartedAt())) {
            throw new NotAllowedException("phone.ticketEarlier", ticket.getNumber());
        }
        call.cameTo();
        em.persist(new CallTicket(ticket.getId(), id, caller.requireId(), clock.instant()));
        fireChange("LLAMADA_VINCULADA", id, ticket.getNumber(), null);
    }

    /** It was not of this call after all. */
    @RolesAllowed(ADMINISTRADOR)
    public void unlink(long id, @NotBlank @Size(max = 20) String number) {
        PhoneLine.held(em);
        CallTicket link = em.find(CallTicket.class, readable(number).getId());
        if (link == null || !link.getCall().equals(id)) {
            throw new NotFoundException();
        }
        em.remove(link);
        find(id).lost();
        fireChange("LLAMADA_DESVINCULADA", id, number.strip().toUpperCase(Locale.ROOT), null);
    }

    /**
     * Records why there is no ticket.
     *
     * @param about number of the ticket it was about; needed where that is the reason
     */
    public void explain(
            long id,
            @NotNull NoTicketReason reason,
            @Size(max = 500) String note,
            @Size(max = 20) String about) {
        Long ticketId = null;
        if (reason.isAboutTicket()) {
            if (about == null || about.isBlank()) {
                throw new NotAllowedException("phone.aboutMissing");
            }
            Ticket asked = readable(about);
            if (asked.getEnteredAt().isAfter(find(id).getStartedAt())) {
                throw new NotAllowedException("phone.ticketLater", asked.getNumber());
            }
            ticketId = asked.getId();
        }
        String words = note == null || note.isBlank() ? null : note.strip();
        find(id).explain(reason, words, ticketId, caller.requireId(), clock.instant());
        fireChange("LLAMADA_SIN_SOLICITUD", id, null, reason.name());
    }

    /** The call of a ticket, and calls about it; for readers of the ticket. */
    @RolesAllowed({OPERADOR, ADMINISTRADOR, AREA, OPERACIONES})
    @TransactionAttribute(SUPPORTS)
    public List<CallRow> ofTicket(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        List<Call> calls = new ArrayList<>();
        CallTicket link = em.find(CallTicket.class, ticket.getId());
        if (link != null) {
            calls.add(em.find(Call.class, link.getCall()));
        }
        calls.addAll(
                em.createNamedQuery(Call.ABOUT, Call.class)
                        .setParameter("ticket", ticket.getId())
                        .getResultList());
        return rows(calls, false);
    }

    /**
     * The last calls that led to requests of a person, or were about one: of the requests that the
     * caller may read.
     *
     * @param handle that a ticket, or a search of the caller's own, gave
     */
    @RolesAllowed({OPERADOR, ADMINISTRADOR, AREA, OPERACIONES})
    @TransactionAttribute(SUPPORTS)
    public List<CallRow> ofPerson(@NotNull @Size(max = 100) String handle) {
        long person = personHandles.require(handle);
        Map<Long, Call> found = new LinkedHashMap<>();
        Map<Long, Set<Long>> about = new HashMap<>();
        Stream.of(Call.OF_PERSON, Call.ABOUT_PERSON)
                .flatMap(
                        name ->
                                em.createNamedQuery(name, Object[].class)
                                        .setParameter("person", person)
                                        .setMaxResults(MOST_OF_PERSON)
                                        .getResultStream())
                .forEach(
                        row -> {
                            Call call = (Call) row[0];
                            found.putIfAbsent(call.getId(), call);
                            about.computeIfAbsent(call.getId(), id -> new HashSet<>())
                                    .add((Long) row[1]);
                        });
        Map<Long, String> readable =
                ticketQuery.among(about.values().stream().flatMap(Set::stream).toList()).stream()
                        .collect(Collectors.toMap(TicketRow::id, TicketRow::number));
        List<Call> calls =
                found.values().stream()
                        .filter(
                                call ->
                                        !Collections.disjoint(
                                                about.get(call.getId()), readable.keySet()))
                        .sorted(
                                Comparator.comparing(Call::getStartedAt)
                                        .thenComparing(Call::getId)
                                        .reversed())
                        .limit(MOST_OF_PERSON)
                        .toList();
        Set<String> numbers = Set.copyOf(readable.values());
        return rows(calls, false).stream().map(row -> row.of(numbers)).toList();
    }

    private void fireChange(String change, long call, String ticketNumber, String what) {
        changes.fire(new LineChanged(change, call, ticketNumber, what, clock.instant()));
    }

    private Ticket readable(String number) {
        String asked = number.strip().toUpperCase(Locale.ROOT);
        return ticketRepository
                .find(asked)
                .filter(ticketRepository::isReadable)
                .orElseThrow(() -> new NotAllowedException("phone.noSuchTicket", asked));
    }

    private Call find(long id) {
        return Optional.ofNullable(em.find(Call.class, id)).orElseThrow(NotFoundException::new);
    }

    private List<CallRow> rows(List<Call> calls, boolean whole) {
        if (calls.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> numbers = numbers(calls);
        Map<String, String> names = names();
        return calls.stream()
                .map(
                        call ->
                                new CallRow(
                                        call.getId(),
                                        call.getVersion(),
                                        call.getStartedAt(),
                                        call.getAnsweredAt(),
                                        call.getEndedAt(),
                                        whole ? call.getCaller() : masked(call.getCaller()),
                                        call.getOutcome(),
                                        call.getWaited(),
                                        call.getTalked(),
                                        call.getAgent(),
                                        names.get(call.getAgent()),
                                        call.isOwingTicket(),
                                        numbers.getOrDefault(call.getId(), List.of()),
                                        call.getReason(),
                                        call.getNote(),
                                        about(call)))
                .toList();
    }

    private Map<Long, List<String>> numbers(List<Call> calls) {
        Map<Long, List<String>> numbers = new HashMap<>();
        em.createNamedQuery(CallTicket.NUMBERS, Object[].class)
                .setParameter("calls", calls.stream().map(Call::getId).toList())
                .getResultList()
                .forEach(
                        row ->
                                numbers.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                                        .add((String) row[1]));
        return numbers;
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        em.createNamedQuery(PhoneAgent.ALL, PhoneAgent.class)
                .getResultStream()
                .filter(agent -> agent.getAccount() != null)
                .forEach(
                        agent ->
                                names.put(
                                        agent.getCode(),
                                        em.find(Account.class, agent.getAccount())
                                                .getDisplayName()));
        return names;
    }

    private String about(Call call) {
        return call.getAboutTicket() == null
                ? null
                : em.find(Ticket.class, call.getAboutTicket()).getNumber();
    }

    private static String masked(String number) {
        return number == null ? null : "•••• " + number.substring(Math.max(0, number.length() - 4));
    }
}
