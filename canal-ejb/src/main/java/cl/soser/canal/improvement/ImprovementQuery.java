package cl.soser.canal.improvement;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.commitment.CommitmentRepository;
import cl.soser.canal.correctiveaction.CorrectiveAction;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register of ideas, and the suggestions that were not reviewed for it yet. */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA})
@TransactionAttribute(SUPPORTS)
public class ImprovementQuery {

    private static final String OPEN_SUGGESTIONS =
            """
            SELECT t.id FROM Ticket t
            WHERE t.motive.code = :suggestion AND t.id < :below
                AND t.status <> :annulled
                AND t.id NOT IN (SELECT l.ticketId FROM ImprovementTicket l)
            ORDER BY t.id DESC""";

    static final String SUGGESTION = "SUGERENCIA";

    @PersistenceContext EntityManager em;
    @Inject CommitmentRepository commitments;
    @Inject StaffRepository staff;
    @Inject TicketQuery ticketQuery;
    @Inject TicketRepository ticketRepository;

    public long count(@NotNull ImprovementState state) {
        return em.createNamedQuery(Improvement.COUNT, Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    /**
     * One page, the newest first.
     *
     * @param below only those with a smaller number; null for the first page
     */
    public Slice<ImprovementDetails> page(@NotNull ImprovementState state, Long below, int size) {
        return Slice.of(
                        em.createNamedQuery(Improvement.PAGE, Improvement.class)
                                .setParameter("state", state)
                                .setParameter("below", below == null ? Long.MAX_VALUE : below),
                        size)
                .map(this::sheets);
    }

    public ImprovementDetails get(long id) {
        return sheets(List.of(commitments.readable(Improvement.class, id, one -> true))).get(0);
    }

    /**
     * Suggestions that led to no idea yet, of those the caller may read, the newest first; a page
     * may hold fewer than it could where some are not the caller's.
     *
     * @param below only those with a smaller id; null for the first page
     */
    public Slice<TicketRow> suggestions(Long below, int size) {
        Slice<Long> page =
                Slice.of(
                        em.createQuery(OPEN_SUGGESTIONS, Long.class)
                                .setParameter("suggestion", SUGGESTION)
                                .setParameter("annulled", TicketStatus.ANULADO)
                                .setParameter("below", below == null ? Long.MAX_VALUE : below),
                        size);
        Map<Long, TicketRow> rows = rows(page.rows());
        return new Slice<>(
                page.rows().stream().map(rows::get).filter(Objects::nonNull).toList(), page.more());
    }

    /** Finds a suggestion that the caller may read, or nothing. */
    public void requireSuggestion(@NotNull String number) {
        if (!ticketRepository.readable(number).getMotive().getCode().equals(SUGGESTION)) {
            throw new NotFoundException();
        }
    }

    private Map<Long, TicketRow> rows(Collection<Long> ids) {
        return ticketQuery.among(ids).stream()
                .collect(Collectors.toMap(TicketRow::id, Function.identity()));
    }

    private List<ImprovementDetails> sheets(List<Improvement> improvements) {
        if (improvements.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Long>> joined =
                em.createNamedQuery(ImprovementTicket.OF_IMPROVEMENTS, ImprovementTicket.class)
                        .setParameter(
                                "improvements",
                                improvements.stream().map(Improvement::getId).toList())
                        .getResultStream()
                        .collect(
                                Collectors.groupingBy(
                                        ImprovementTicket::improvement,
                                        Collectors.mapping(
                                                ImprovementTicket::ticketId, Collectors.toList())));
        Map<Long, TicketRow> rows = rows(joined.values().stream().flatMap(List::stream).toList());
        Map<Long, String> names =
                staff.names(
                        improvements.stream()
                                .flatMap(one -> Stream.of(one.getCreatedBy(), one.getDecidedBy()))
                                .toList());
        Map<Long, CorrectiveAction> correctiveActions = correctiveActions(improvements);
        return improvements.stream()
                .map(
                        one ->
                                new ImprovementDetails(
                                        one,
                                        joined.getOrDefault(one.getId(), List.of()).stream()
                                                .map(rows::get)
                                                .filter(Objects::nonNull)
                                                .toList(),
                                        names.get(one.getCreatedBy()),
                                        names.get(one.getDecidedBy()),
                                        one.getCorrectiveAction() == null
                                                ? null
                                                : correctiveActions.get(one.getCorrectiveAction())))
                .toList();
    }

    private Map<Long, CorrectiveAction> correctiveActions(List<Improvement> improvements) {
        List<Long> ids =
                improvements.stream()
                        .map(Improvement::getCorrectiveAction)
                        .filter(Objects::nonNull)
                        .toList();
        return ids.isEmpty()
                ? Map.of()
                : em.createNamedQuery(CorrectiveAction.BY_IDS, CorrectiveAction.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(CorrectiveAction::getId, Function.identity()));
    }
}
