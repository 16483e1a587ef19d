package cl.soser.canal.shared.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether it is quiet, kept for ten seconds: timers ask every second. While the database cannot be
 * asked, it is quiet; no job could do anything without it.
 */
@ApplicationScoped
public class QuietPeriodCache {

    private static final Logger LOG = Logger.getLogger(QuietPeriodCache.class.getName());
    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    @PersistenceContext EntityManager em;

    private volatile Reading reading;

    public boolean isQuiet() {
        Reading known = read();
        return known.unknown() || known.open().isPresent();
    }

    /** The open period; empty if there is none, or the database cannot be asked. */
    public Optional<Open> open() {
        return read().open();
    }

    /** The next question is asked of the database. */
    public void forget() {
        reading = null;
    }

    private Reading read() {
        Reading known = reading;
        if (known == null || System.nanoTime() - known.at() > KEPT) {
            known = ask();
            reading = known;
        }
        return known;
    }

    private Reading ask() {
        try {
            Optional<Open> open =
                    em.createNamedQuery(QuietPeriod.OPEN, QuietPeriod.class)
                            .setMaxResults(1)
                            .getResultStream()
                            .findFirst()
                            .map(one -> new Open(one.getSince(), one.getReason()));
            return new Reading(System.nanoTime(), open, false);
        } catch (PersistenceException e) {
            LOG.log(Level.FINE, "The database cannot be asked whether it is quiet", e);
            return new Reading(System.nanoTime(), Optional.empty(), true);
        }
    }

    private record Reading(long at, Optional<Open> open, boolean unknown) {}

    /** An open period, as pages show it. */
    public record Open(Instant since, String reason) implements Serializable {}
}
