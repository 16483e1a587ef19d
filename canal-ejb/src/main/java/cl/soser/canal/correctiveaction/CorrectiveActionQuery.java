package cl.soser.canal.correctiveaction;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.commitment.CommitmentOwners;
import cl.soser.canal.commitment.CommitmentRepository;
import cl.soser.canal.response.PromisedActionContent;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Keyset;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.LikePattern;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.ticket.ReadingRights;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Actions as the caller may see them. */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA})
@TransactionAttribute(SUPPORTS)
public class CorrectiveActionQuery {

    private static final String OF_SAME_TOPIC_SINCE =
            """
            SELECT DISTINCT n.id FROM Ticket n, Ticket t
            WHERE t.id IN :ids AND n.school = t.school AND n.topic = t.topic
                AND n.motive = t.motive AND n.enteredAt >= :done
                AND n.id NOT IN :ids
            ORDER BY n.id DESC""";

    private static final int OFFERED = 20;
    private static final int SIMILAR = 10;

    @PersistenceContext EntityManager em;
    @Inject CorrectiveActionRepository correctiveActionRepository;
    @Inject CommitmentRepository commitments;
    @Inject StaffRepository staff;
    @Inject CommitmentOwners owners;
    @Inject TicketRepository ticketRepository;
    @Inject ReadingRights rights;
    @Inject TicketQuery ticketQuery;
    @Inject AttachmentService attachmentService;
    @Inject Caller caller;
    @Inject Clock clock;

    /** The counts of all actions of the filter, ignoring its list. */
    public CorrectiveActionCounts counts(@NotNull CorrectiveActionCriteria filter) {
        LocalDate today = LocalDate.now(clock);
        return new CorrectiveActionCounts(
                count(filter, CorrectiveActionState.PENDIENTE, today),
                count(filter, CorrectiveActionState.PENDIENTE, null),
                count(filter, CorrectiveActionState.HECHA, null),
                count(filter, CorrectiveActionState.HECHA, today.plusDays(1)));
    }

    private long count(
            CorrectiveActionCriteria filter, CorrectiveActionState state, LocalDate before) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<CorrectiveAction> correctiveAction = query.from(CorrectiveAction.class);
        List<Predicate> where =
                conditions(filter.counted(), Set.of(state), before, query, cb, correctiveAction);
        query.select(cb.count(correctiveAction)).where(where.toArray(Predicate[]::new));
        return em.createQuery(query).getSingleResult();
    }

    /**
     * One page of a pile.
     *
     * @param after the last action of the page before, or null
     */
    public Slice<CorrectiveActionRow> page(
            @NotNull CorrectiveActionCriteria filter,
            @NotNull ListOrder order,
            Cursor<LocalDate> after,
            int size) {
        CorrectiveActionPile pile = filter.pile();
        LocalDate before = pile == CorrectiveActionPile.VENCIDAS ? LocalDate.now(clock) : null;
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<CorrectiveAction> query = cb.createQuery(CorrectiveAction.class);
        Root<CorrectiveAction> row = query.from(CorrectiveAction.class);
        return new Keyset<>(
                        row.get(CorrectiveAction_.sortOn),
                        row.get(CorrectiveAction_.id),
                        !pile.isNewestFirst())
                .in(order)
                .page(
                        em,
                        query,
                        conditions(filter, pile.states(), before, query, cb, row),
                        after,
                        size)
                .map(this::rows);
    }

    /**
     * What the caller may read, of the filter.
     *
     * @param before only those whose day is earlier; null for any
     */
    private List<Predicate> conditions(
            CorrectiveActionCriteria filter,
            Set<CorrectiveActionState> states,
            LocalDate before,
            CriteriaQuery<?> query,
            CriteriaBuilder cb,
            Root<CorrectiveAction> correctiveAction) {
        List<Predicate> where = new ArrayList<>();
        where.add(correctiveAction.get(CorrectiveAction_.state).in(states));
        if (before != null) {
            where.add(cb.lessThan(correctiveAction.get(CorrectiveAction_.sortOn), before));
        }
        where.add(readable(query, cb, correctiveAction));
        if (filter.mine()) {
            where.add(cb.equal(correctiveAction.get(CorrectiveAction_.owner), caller.requireId()));
        }
        if (filter.area() != null) {
            where.add(cb.equal(correctiveAction.get(CorrectiveAction_.area), filter.area()));
        }
        if (filter.words() != null) {
            where.add(
                    LikePattern.within(
                            correctiveAction.get(CorrectiveAction_.description),
                            filter.words(),
                            cb));
        }
        where.addAll(filter.due().holds(correctiveAction.get(CorrectiveAction_.sortOn), cb));
        return where;
    }

    /** As {@link CorrectiveActionRepository#isReadable} decides it for one. */
    private Predicate readable(
            CriteriaQuery<?> query, CriteriaBuilder cb, Root<CorrectiveAction> correctiveAction) {
        Predicate own = cb.equal(correctiveAction.get(CorrectiveAction_.owner), caller.requireId());
        Predicate open = cb.isFalse(correctiveAction.get(CorrectiveAction_.restricted));
        Set<String> areas = caller.areas();
        if (!caller.isLeader()) {
            open =
                    areas.isEmpty()
                            ? cb.disjunction()
                            : cb.and(open, correctiveAction.get(CorrectiveAction_.area).in(areas));
        }
        Subquery<Long> named = query.subquery(Long.class);
        Root<CorrectiveActionTicket> link = named.from(CorrectiveActionTicket.class);
        Root<Ticket> ticket = named.from(Ticket.class);
        var key = link.get(CorrectiveActionTicket_.link);
        named.select(key.get("correctiveAction"))
                .where(
                        cb.equal(key.get("ticketId"), ticket.get(Ticket_.id)),
                        rights.named(named, ticket, cb));
        return cb.or(own, open, correctiveAction.get(CorrectiveAction_.id).in(named));
    }

    private List<CorrectiveActionRow> rows(List<CorrectiveAction> correctiveActions) {
        List<Long> ids = correctiveActions.stream().map(CorrectiveAction::getId).toList();
        Map<Long, Long> joined =
                correctiveActionRepository.links(ids).stream()
                        .collect(
                                Collectors.groupingBy(
                                        CorrectiveActionTicket::correctiveAction,
                                        Collectors.counting()));
        Map<Long, Long> files =
                attachmentService.of(OwnerKind.REMEDY, ids).stream()
                        .collect(
                                Collectors.groupingBy(
                                        AttachmentRow::ownerId, Collectors.counting()));
        Map<Long, String> names =
                staff.names(correctiveActions.stream().map(CorrectiveAction::getOwner).toList());
        return correctiveActions.stream()
                .map(
                        one ->
                                new CorrectiveActionRow(
                                        one,
                                        names.get(one.getOwner()),
                                        joined.getOrDefault(one.getId(), 0L).intValue(),
                                        files.getOrDefault(one.getId(), 0L).intValue()))
                .toList();
    }

    public CorrectiveActionDetails get(long id) {
        CorrectiveAction correctiveAction = correctiveActionRepository.readable(id);
        List<Long> ids =
                correctiveActionRepository.links(List.of(id)).stream()
                        .map(CorrectiveActionTicket::ticketId)
                        .toList();
        List<TicketRow> seen = ticketQuery.among(ids);
        return new CorrectiveActionDetails(
                correctiveAction,
                seen,
                ids.size() - seen.size(),
                commitments.history(
                        CorrectiveActionStep.class,
                        correctiveAction,
                        Arrays.asList(
                                correctiveAction.getOwner(),
                                correctiveAction.getDoneBy(),
                                correctiveAction.getCheckedBy())),
                next(id),
                since(correctiveAction, ids));
    }

    private Long next(long id) {
        return em.createNamedQuery(CorrectiveAction.IN_PLACE_OF, Long.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findAny()
                .orElse(null);
    }

    /** The first question of a check: were there new complaints? */
    private List<TicketRow> since(CorrectiveAction correctiveAction, List<Long> ids) {
        if (correctiveAction.getDoneOn() == null || ids.isEmpty()) {
            return List.of();
        }
        Instant done =
                correctiveAction.getDoneOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<Long> again =
                em.createQuery(OF_SAME_TOPIC_SINCE, Long.class)
                        .setParameter("ids", ids)
                        .setParameter("done", done)
                        .setMaxResults(SIMILAR)
                        .getResultList();
        return ticketQuery.among(again);
    }

    /** The actions for a ticket the caller may read. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, OPERADOR})
    public List<CorrectiveActionRow> ofTicket(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        return rows(
                em.createNamedQuery(CorrectiveActionTicket.OF_TICKET, CorrectiveAction.class)
                        .setParameter("ticket", ticket.getId())
                        .getResultList());
    }

    /** Who may answer for an action, by account. */
    public Map<Long, String> owners() {
        return owners.all();
    }

    /**
     * Actions under way that an answer to this ticket may also name: those of its area that the
     * caller may read, the next to be due first.
     */
    public List<CorrectiveActionRow> shareable(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        LocalDate today = LocalDate.now(clock);
        List<CorrectiveAction> found =
                em.createNamedQuery(CorrectiveAction.SHAREABLE, CorrectiveAction.class)
                        .setParameter("area", ticket.getArea())
                        .setParameter("pending", CorrectiveActionState.PENDIENTE)
                        .setParameter("today", today)
                        .setMaxResults(OFFERED)
                        .getResultList();
        Set<Long> mine =
                em.createNamedQuery(CorrectiveActionTicket.OF_TICKET, CorrectiveAction.class)
                        .setParameter("ticket", ticket.getId())
                        .getResultStream()
                        .map(CorrectiveAction::getId)
                        .collect(Collectors.toSet());
        return rows(
                found.stream()
                        .filter(correctiveActionRepository::isReadable)
                        .filter(one -> !mine.contains(one.getId()))
                        .toList());
    }

    /** What an answer to that ticket says of an action that is under way already. */
    public PromisedActionContent share(@NotBlank String number, long id) {
        CorrectiveAction correctiveAction =
                shareable(number).stream()
                        .map(CorrectiveActionRow::correctiveAction)
                        .filter(one -> one.getId() == id)
                        .findAny()
                        .orElseThrow(NotFoundException::new);
        correctiveActionRepository.requireDiscretion(
                correctiveAction.getDescription(), correctiveAction, null);
        return new PromisedActionContent(
                correctiveAction.getKey(),
                correctiveAction.getKind(),
                correctiveAction.getDescription(),
                correctiveAction.getOwnerName(),
                correctiveAction.getOwner(),
                correctiveAction.getDueOn(),
                correctiveAction.getDoneOn());
    }

    /** Those of these keys that are actions already, so that an answer does not reword them. */
    public Set<String> known(@NotNull Collection<String> keys) {
        List<String> asked = keys.stream().filter(Objects::nonNull).distinct().toList();
        return asked.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        em.createNamedQuery(CorrectiveAction.KNOWN_KEYS, String.class)
                                .setParameter("keys", asked)
                                .getResultList());
    }
}
