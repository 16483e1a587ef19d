package cl.soser.canal.shared.health;

import cl.soser.canal.shared.OpenToAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what the probe saw last. Asking costs nothing and never waits. */
@ApplicationScoped
@OpenToAll("Whether the server can serve is asked before it is known who calls.")
public class ServerHealth {

    private static final Logger LOG = Logger.getLogger(ServerHealth.class.getName());
    private static final Duration STALE = Duration.ofSeconds(20);
    private static final Duration FULL = Duration.ofSeconds(10);

    @Inject Clock clock;

    /** Measured by the machine's own counter, which no change of the clock moves. */
    private final Map<Need, Long> lookedAt = new EnumMap<>(Need.class);

    private final Map<Need, NeedState> states = new EnumMap<>(Need.class);

    private NeedState full;
    private long fullAt;

    /**
     * As last seen; not met where the probe itself has long been hanging, or where a request has
     * just found the database's disk full, which still has room for the little that the probe
     * writes.
     */
    public synchronized NeedState stateOf(Need need) {
        NeedState state = states.get(need);
        if (need == Need.DATABASE && full != null) {
            if (System.nanoTime() - fullAt < FULL.toNanos()) {
                return full;
            }
            full = null;
        }
        if (state == null) {
            return new NeedState(false, clock.instant(), OutageReason.STARTING);
        }
        boolean stale = System.nanoTime() - lookedAt.get(need) > STALE.toNanos();
        return stale && state.met()
                ? new NeedState(false, clock.instant().minus(STALE), OutageReason.SILENT)
                : state;
    }

    /**
     * Whether what needs the database had better not be begun. It is begun where nothing is known:
     * a probe that hangs may be wrong.
     */
    public synchronized boolean isDatabaseAway() {
        NeedState state = states.get(Need.DATABASE);
        return state != null && !state.met();
    }

    /** A request failed of this. */
    public synchronized void failedOf(OutageReason reason) {
        if (reason == OutageReason.FULL) {
            fullAt = System.nanoTime();
            full = full == null ? new NeedState(false, clock.instant(), reason) : full;
        }
    }

    /** Whether every need was looked at since the start. */
    public synchronized boolean isStarted() {
        return states.keySet().size() == Need.values().length;
    }

    synchronized void met(Need need) {
        lookedAt.put(need, System.nanoTime());
        NeedState before = states.get(need);
        if (before == null || !before.met()) {
            states.put(need, new NeedState(true, clock.instant(), null));
            if (before != null) {
                LOG.log(Level.INFO, "{0} is back", need);
            }
        }
    }

    synchronized void unmet(Need need, OutageReason reason, Exception failure) {
        lookedAt.put(need, System.nanoTime());
        NeedState before = states.get(need);
        if (before == null || before.met()) {
            states.put(need, new NeedState(false, clock.instant(), reason));
            LOG.log(
                    Level.SEVERE,
                    "{0} cannot be written: {1}, {2}",
                    new Object[] {need, reason, failure.toString()});
        } else if (before.reason() != reason) {
            states.put(need, new NeedState(false, before.since(), reason));
        }
    }
}
