package cl.soser.canal.ticket.live;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.ServerTime;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks each second for what changed. A row is stamped before it is committed, and by the clock of
 * its server, so each look goes back a little and leaves out what it has told already.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class LiveChangeJob {

    private static final Logger LOG = Logger.getLogger(LiveChangeJob.class.getName());
    private static final Duration BACK = Duration.ofSeconds(10);

    @Inject LiveChangeWorker liveChangeWorker;
    @Inject OpenTickets openTickets;
    @Inject OpenLists openLists;
    @Inject Event<TicketsMoved> moved;
    @Inject Event<OpenTicketsMoved> openMoved;

    private final AtomicBoolean busy = new AtomicBoolean();

    /** When what was told had changed; guarded by {@link #busy}. */
    private final Map<Long, Instant> told = new HashMap<>();

    private Instant started = ServerTime.now();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "ticket.live")
    public void look() {
        if (busy.compareAndSet(false, true)) {
            try {
                Map<Long, LiveHint> hints = hints();
                if (!hints.isEmpty()) {
                    moved.fire(new TicketsMoved(hints, openLists.standing(hints.keySet())));
                }
                Map<Long, Collection<String>> numbers = openTickets.changes();
                if (!numbers.isEmpty()) {
                    openMoved.fire(new OpenTicketsMoved(numbers));
                }
            } catch (EJBException e) {
                LOG.log(Level.FINE, "the next look tells it", e);
            } finally {
                busy.set(false);
            }
        }
    }

    private Map<Long, LiveHint> hints() {
        Instant since = ServerTime.now().minus(BACK);
        if (since.isBefore(started)) {
            since = started;
        }
        Instant oldest = since;
        Map<Long, Instant> changes = liveChangeWorker.changesSince(since);
        List<Long> untold =
                changes.entrySet().stream()
                        .filter(one -> !one.getValue().equals(told.get(one.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
        Map<Long, LiveHint> hints = untold.isEmpty() ? Map.of() : liveChangeWorker.hints(untold);
        told.values().removeIf(at -> at.isBefore(oldest));
        told.putAll(changes);
        return hints;
    }
}
