package cl.soser.canal.bulk;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.caller.CallerDelegation;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketPlacement;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The server's part of a bulk act: chunks are claimed by a lease, each is done in one transaction
 * under the requester's name, and one by one if that fails. For the timer, which has no caller.
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class BulkActionWorker {

    static final int CHUNK = 50;

    /** Longer than a chunk ever takes; then another server takes it over. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    @PersistenceContext EntityManager em;
    @Resource EJBContext context;
    @Inject BulkItemProcessor bulkItemProcessor;
    @Inject CallerDelegation callerDelegation;
    @Inject Event<BulkActionEnded> ends;
    @Inject Clock clock;

    public List<Long> underWay() {
        return em.createNamedQuery(BulkAction.UNDER_WAY, Long.class)
                .setParameter("states", EnumSet.of(BulkState.EN_CURSO, BulkState.DESHACIENDO))
                .getResultList();
    }

    /** The name under which this server has the next chunk; empty where none is free. */
    public Optional<String> claim(long bulk) {
        BulkItemState wanted = wanted(em.find(BulkAction.class, bulk));
        Instant now = clock.instant();
        Integer from =
                em.createNamedQuery(BulkItem.NEXT, Integer.class)
                        .setParameter("bulk", bulk)
                        .setParameter("state", wanted)
                        .setParameter("now", now)
                        .getSingleResult();
        if (from == null) {
            return Optional.empty();
        }
        String token = SecretTokens.random();
        int claimed =
                em.createNamedQuery(BulkItem.CLAIM)
                        .setParameter("token", token)
                        .setParameter("until", now.plus(LEASE))
                        .setParameter("bulk", bulk)
                        .setParameter("state", wanted)
                        .setParameter("from", from)
                        .setParameter("end", from + CHUNK)
                        .setParameter("now", now)
                        .executeUpdate();
        return claimed == 0 ? claimedElsewhere() : Optional.of(token);
    }

    /** Another server was faster; the next round finds what it leaves. */
    private static Optional<String> claimedElsewhere() {
        return Optional.empty();
    }

    private static BulkItemState wanted(BulkAction bulk) {
        return bulk.getState() == BulkState.DESHACIENDO
                ? BulkItemState.DESHACER
                : BulkItemState.PENDIENTE;
    }

    /**
     * Does a claimed chunk.
     *
     * @return false where something went wrong on the way; then nothing of it was done
     */
    public boolean together(long bulk, String token) {
        return work(bulk, claimed(bulk, token), false);
    }

    /** The places of a claimed chunk, to be done one by one. */
    public List<Integer> places(long bulk, String token) {
        return claimed(bulk, token).stream().map(BulkItem::getPlace).toList();
    }

    /** The same for one place; false where nothing was done. */
    public boolean alone(long bulk, int place) {
        BulkItem item = em.find(BulkItem.class, new BulkItemId(bulk, place));
        return item.getState() != wanted(em.find(BulkAction.class, bulk))
                || work(bulk, List.of(item), true);
    }

    /** Nothing was done to that one, and this is why. */
    public void refuse(long bulk, int place, BulkProblem why) {
        BulkItem item = em.find(BulkItem.class, new BulkItemId(bulk, place));
        if (item.getState() == wanted(em.find(BulkAction.class, bulk))) {
            item.refuse(why);
        }
    }

    private List<BulkItem> claimed(long bulk, String token) {
        return em.createNamedQuery(BulkItem.CLAIMED, BulkItem.class)
                .setParameter("token", token)
                .setParameter("state", wanted(em.find(BulkAction.class, bulk)))
                .getResultList();
    }

    private boolean work(long id, List<BulkItem> items, boolean announce) {
        BulkAction bulk = em.find(BulkAction.class, id);
        Map<Long, Ticket> tickets = tickets(items);
        try {
            boolean known =
                    callerDelegation
                            .of(
                                    bulk.actor(),
                                    () -> {
                                        items.forEach(
                                                one ->
                                                        settle(
                                                                bulk,
                                                                one,
                                                                tickets.get(one.getTicketId())));
                                        em.flush();
                                        return true;
                                    })
                            .orElse(false);
            if (!known) {
                items.forEach(one -> one.refuse(BulkProblem.SIN_PERMISO));
            }
            return true;
        } catch (OptimisticLockException stale) {
            context.setRollbackOnly();
            return false;
        } catch (PersistenceException e) {
            context.setRollbackOnly();
            return false;
        } catch (RuntimeException refused) {
            context.setRollbackOnly();
            if (announce) {
                throw new BulkItemSkippedException(BulkProblem.of(refused));
            }
            return false;
        }
    }

    private void settle(BulkAction bulk, BulkItem item, Ticket ticket) {
        BulkActionCommand order = bulk.getOrder();
        if (bulk.getState() == BulkState.DESHACIENDO) {
            bulkItemProcessor
                    .takeBack(order, ticket, item.getFormer(), item.getActedAt(), bulk.getId())
                    .ifPresentOrElse(item::refuse, item::takenBack);
            return;
        }
        Optional<BulkProblem> problem =
                bulkItemProcessor.problem(order, ticket, item.getTicketVersion());
        if (problem.isPresent()) {
            item.refuse(problem.get());
            return;
        }
        TicketPlacement before = TicketPlacement.of(ticket);
        bulkItemProcessor.act(order, ticket, bulk.getId());
        item.done(before, ticket.getLastMovedAt());
    }

    private Map<Long, Ticket> tickets(List<BulkItem> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery(Ticket.BY_IDS, Ticket.class)
                .setParameter("ids", items.stream().map(BulkItem::getTicketId).toList())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "t.copies")
                .getResultStream()
                .collect(Collectors.toMap(Ticket::getId, Function.identity()));
    }

    /** Says that it is over once nothing is left; of two servers one does. */
    public void endIfDone(long id) {
        BulkAction bulk = em.find(BulkAction.class, id);
        boolean undone = bulk.getState() == BulkState.DESHACIENDO;
        long left =
                em.createNamedQuery(BulkItem.LEFT, Long.class)
                        .setParameter("bulk", id)
                        .setParameter("state", wanted(bulk))
                        .getSingleResult();
        if (left == 0 && bulk.end(clock.instant())) {
            em.flush();
            ends.fire(
                    new BulkActionEnded(id, bulk.getKind(), bulk.actor(), undone, clock.instant()));
        }
    }

    /** What was prepared and never begun is not kept. */
    public void forget() {
        List<Long> old =
                em.createNamedQuery(BulkAction.FORGOTTEN, Long.class)
                        .setParameter("prepared", BulkState.PREPARADA)
                        .setParameter("before", clock.instant().minus(FORGOTTEN))
                        .setMaxResults(20)
                        .getResultList();
        for (long id : old) {
            em.createNamedQuery(BulkItem.DELETE_OF_BULK).setParameter("bulk", id).executeUpdate();
            em.remove(em.find(BulkAction.class, id));
        }
    }
}
