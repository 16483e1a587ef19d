package cl.soser.canal.bulk;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.note.MentionCandidate;
import cl.soser.canal.savedview.ListCriteria;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bulk acts, from choosing the tickets to revoking the act. The requester sees their own; the
 * administrator and Operations see all. What is done to each ticket, and whether it may, is decided
 * when it is done.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
public class BulkActionService {

    /** The most tickets of one act; a longer list must be narrowed first. */
    public static final int MOST = 2_000;

    private static final int AT_ONCE = 500;

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject TicketPickQuery ticketPickQuery;
    @Inject TicketQuery ticketQuery;
    @Inject BulkItemProcessor bulkItemProcessor;
    @Inject CatalogueQuery catalogueQuery;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Fixes all that a list holds at this moment.
     *
     * @param key of the form; the same form sent twice prepares one
     * @return its number
     */
    public long prepare(
            @NotBlank @Size(max = 64) String key,
            @NotNull TicketCriteria filter,
            @NotNull TicketOrder order,
            boolean ascending,
            @NotNull ListCriteria terms) {
        Long known = known(key);
        return known != null
                ? known
                : fix(key, terms, ticketPickQuery.matching(filter, order, ascending, MOST + 1));
    }

    /** The same for tickets chosen one by one; numbers that are not the caller's are not there. */
    public long prepareChosen(
            @NotBlank @Size(max = 64) String key,
            @NotNull @Size(max = MOST) Collection<String> numbers) {
        Long known = known(key);
        return known != null ? known : fix(key, null, ticketPickQuery.among(Set.copyOf(numbers)));
    }

    /** Null where nothing was prepared with that key yet; another's key is as unknown as any. */
    private Long known(String key) {
        BulkAction bulk =
                em.createNamedQuery(BulkAction.BY_KEY, BulkAction.class)
                        .setParameter("key", key)
                        .getResultStream()
                        .findAny()
                        .orElse(null);
        if (bulk == null) {
            return null;
        }
        if (bulk.getAccount() != caller.requireId()) {
            throw new NotFoundException();
        }
        return bulk.getId();
    }

    private long fix(String key, ListCriteria terms, List<TicketPick> chosen) {
        if (chosen.isEmpty()) {
            throw new NotAllowedException("bulk.nothing");
        }
        if (chosen.size() > MOST) {
            throw new NotAllowedException("bulk.tooMany", MOST);
        }
        BulkAction bulk =
                new BulkAction(key, caller.requireId(), terms, chosen.size(), clock.instant());
        em.persist(bulk);
        em.flush();
        for (int i = 0; i < chosen.size(); i++) {
            TicketPick one = chosen.get(i);
            em.persist(new BulkItem(bulk.getId(), i, one.id(), one.version()));
        }
        return bulk.getId();
    }

    /** What the caller may do to many. */
    @TransactionAttribute(SUPPORTS)
    public List<BulkKind> kinds() {
        return Stream.of(BulkKind.values()).filter(bulkItemProcessor::isAllowed).toList();
    }

    /** Says what is to be done and tries it on each ticket, without doing it. */
    public void order(long id, @NotNull @Valid BulkActionCommand order) {
        BulkAction bulk = own(id);
        bulkItemProcessor.require(order);
        requireOffered(order);
        bulk.order(order);
        List<BulkItem> items =
                em.createNamedQuery(BulkItem.OF_BULK, BulkItem.class)
                        .setParameter("bulk", id)
                        .getResultList();
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            List<BulkItem> some = items.subList(from, Math.min(from + AT_ONCE, items.size()));
            Map<Long, Ticket> tickets = tickets(some);
            some.forEach(
                    one ->
                            one.foresee(
                                    bulkItemProcessor
                                            .problem(
                                                    order,
                                                    tickets.get(one.getTicketId()),
                                                    one.getTicketVersion())
                                            .orElse(null)));
        }
        flush(bulk);
    }

    private void requireOffered(BulkActionCommand order) {
        if (order.area() != null
                && catalogueQuery.area(order.area()).filter(one -> !one.isRetired()).isEmpty()) {
            throw new NotAllowedException("ticket.area.unknown");
        }
        if (order.urgency() == Urgency.NO_INDICADA) {
            throw new NotAllowedException("ticket.urgency.needed");
        }
        if (order.account() != null
                && assignees().stream().noneMatch(one -> one.account() == order.account())) {
            throw new NotAllowedException("hands.unknown");
        }
    }

    private Map<Long, Ticket> tickets(List<BulkItem> items) {
        return em.createNamedQuery(Ticket.BY_IDS, Ticket.class)
                .setParameter("ids", items.stream().map(BulkItem::getTicketId).toList())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "t.copies")
                .getResultStream()
                .collect(Collectors.toMap(Ticket::getId, Function.identity()));
    }

    /** To whom the caller may give tickets: those of the own areas, or of all for leaders. */
    @TransactionAttribute(SUPPORTS)
    public List<MentionCandidate> assignees() {
        return bulkItemProcessor.assignees(
                caller.has(ADMINISTRADOR)
                        ? catalogueQuery.areas().stream().map(Area::getCode).toList()
                        : caller.areas());
    }

    /** Begins; pressed twice it begins once. */
    public void start(long id) {
        BulkAction bulk = own(id);
        if (bulk.getState() != BulkState.PREPARADA) {
            return;
        }
        bulk.start(clock.instant());
        bulkItemProcessor.require(bulk.getKind());
        flush(bulk);
    }

    /**
     * Revokes it on each ticket that has not changed since; for its requester and the
     * administrator.
     */
    public void takeBack(long id) {
        BulkAction bulk = readable(id);
        if (bulk.getAccount() != caller.requireId() && !caller.has(ADMINISTRADOR)) {
            throw new NotFoundException();
        }
        if (bulk.getState() == BulkState.DESHACIENDO || bulk.getState() == BulkState.DESHECHA) {
            return;
        }
        bulk.takeBack(caller.requireId(), clock.instant());
        flush(bulk);
        em.createNamedQuery(BulkItem.TAKE_BACK)
                .setParameter("undo", BulkItemState.DESHACER)
                .setParameter("bulk", id)
                .setParameter("done", BulkItemState.HECHA)
                .executeUpdate();
    }

    /** It was prepared and is not wanted. */
    public void discard(long id) {
        BulkAction bulk = own(id);
        if (bulk.getState() != BulkState.PREPARADA) {
            throw new NotAllowedException("bulk.state", id);
        }
        em.createNamedQuery(BulkItem.DELETE_OF_BULK).setParameter("bulk", id).executeUpdate();
        em.remove(bulk);
        flush(bulk);
    }

    /**
     * One act with a page of its tickets.
     *
     * @param only those for which something stood in the way
     * @param above only those after this place; -1 for the first page
     */
    @TransactionAttribute(SUPPORTS)
    public BulkActionDetails get(long id, boolean only, int above, int size) {
        BulkAction bulk = readable(id);
        boolean prepared = bulk.getState() == BulkState.PREPARADA;
        List<BulkItem> items =
                em.createNamedQuery(
                                !only
                                        ? BulkItem.PAGE
                                        : prepared ? BulkItem.PAGE_FORECAST : BulkItem.PAGE_PROBLEM,
                                BulkItem.class)
                        .setParameter("bulk", id)
                        .setParameter("above", above)
                        .setMaxResults(size + 1)
                        .getResultList();
        Slice<BulkItem> page = Slice.of(items, size);
        Map<BulkItemState, Integer> states = new EnumMap<>(BulkItemState.class);
        Map<BulkProblem, Integer> problems = new EnumMap<>(BulkProblem.class);
        count(bulk, states, problems);
        Map<Long, String> names = staff.names(Arrays.asList(bulk.getAccount(), bulk.getUndoBy()));
        return new BulkActionDetails(
                bulk,
                names.get(bulk.getAccount()),
                bulk.getUndoBy() == null ? null : names.get(bulk.getUndoBy()),
                states,
                problems,
                lines(page.rows(), prepared),
                page.more(),
                bulk.getAccount() == caller.requireId());
    }

    private void count(
            BulkAction bulk,
            Map<BulkItemState, Integer> states,
            Map<BulkProblem, Integer> problems) {
        em.createNamedQuery(BulkItem.COUNTS, Object[].class)
                .setParameter("bulk", bulk.getId())
                .getResultList()
                .forEach(
                        row -> {
                            int many = ((Long) row[2]).intValue();
                            states.merge((BulkItemState) row[0], many, Integer::sum);
                            if (row[1] != null) {
                                problems.merge((BulkProblem) row[1], many, Integer::sum);
                            }
                        });
        if (bulk.getState() == BulkState.PREPARADA) {
            em.createNamedQuery(BulkItem.FORECASTS, Object[].class)
                    .setParameter("bulk", bulk.getId())
                    .getResultStream()
                    .filter(row -> row[0] != null)
                    .forEach(row -> problems.put((BulkProblem) row[0], ((Long) row[1]).intValue()));
        }
    }

    private List<BulkActionDetails.Line> lines(List<BulkItem> items, boolean prepared) {
        List<Long> ids = items.stream().map(BulkItem::getTicketId).toList();
        Map<Long, TicketRow> rows =
                ticketQuery.among(ids).stream()
                        .collect(Collectors.toMap(TicketRow::id, Function.identity()));
        Map<Long, String> numbers = numbers(ids);
        return items.stream()
                .map(
                        one ->
                                new BulkActionDetails.Line(
                                        one.getPlace(),
                                        one.getState(),
                                        prepared ? one.getForecast() : one.getProblem(),
                                        numbers.get(one.getTicketId()),
                                        rows.get(one.getTicketId())))
                .toList();
    }

    private Map<Long, String> numbers(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createNamedQuery(Ticket.NUMBERS, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /**
     * The history, the newest first: one's own, or everybody's for those who lead.
     *
     * @param below only those with a smaller number; null for the first page
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<BulkActionRow> page(Long below, int size) {
        boolean all = isLeader();
        var query =
                em.createNamedQuery(
                                all ? BulkAction.PAGE : BulkAction.PAGE_OF_ONE, BulkAction.class)
                        .setParameter("below", below == null ? Long.MAX_VALUE : below)
                        .setParameter("prepared", BulkState.PREPARADA)
                        .setMaxResults(size + 1);
        if (!all) {
            query.setParameter("me", caller.requireId());
        }
        Slice<BulkAction> found = Slice.of(query.getResultList(), size);
        Map<Long, String> names =
                staff.names(found.rows().stream().map(BulkAction::getAccount).toList());
        return new Slice<>(
                found.rows().stream()
                        .map(one -> new BulkActionRow(one, names.get(one.getAccount())))
                        .toList(),
                found.more());
    }

    private boolean isLeader() {
        return caller.isLeader();
    }

    private BulkAction readable(long id) {
        BulkAction bulk = em.find(BulkAction.class, id);
        boolean own = bulk != null && bulk.getAccount() == caller.requireId();
        if (bulk == null || !own && (!isLeader() || bulk.getState() == BulkState.PREPARADA)) {
            throw new NotFoundException();
        }
        return bulk;
    }

    private BulkAction own(long id) {
        BulkAction bulk = readable(id);
        if (bulk.getAccount() != caller.requireId()) {
            throw new NotFoundException();
        }
        return bulk;
    }

    private void flush(BulkAction bulk) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new NotAllowedException("bulk.state", bulk.getId());
        }
    }
}
