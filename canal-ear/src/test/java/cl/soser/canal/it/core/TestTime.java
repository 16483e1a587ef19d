package cl.soser.canal.it.core;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the whole server while tests run in it: right until a test moves it. It goes on
 * ticking from where it was put unless it was stopped, and timers see it too.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class TestTime {

    private static volatile Duration ahead = Duration.ZERO;
    private static volatile Instant stopped;

    /** What everybody injects. */
    @Produces
    public static Clock clock() {
        return new Moved(ZoneId.of("America/Santiago"));
    }

    public void set(Instant now) {
        stopped = null;
        ahead = Duration.between(Instant.now(), now);
    }

    /** Set, and it ticks no more: for what is judged to the millisecond. */
    public void stop(Instant now) {
        stopped = now;
    }

    public void advance(Duration by) {
        Instant at = stopped;
        if (at == null) {
            ahead = ahead.plus(by);
        } else {
            stopped = at.plus(by);
        }
    }

    public void reset() {
        stopped = null;
        ahead = Duration.ZERO;
    }

    /** Beans of a view keep their clock with them when they are stored. */
    private static final class Moved extends Clock implements Serializable {

        private static final long serialVersionUID = 1L;

        private final ZoneId zone;

        private Moved(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Moved(other);
        }

        @Override
        public Instant instant() {
            Instant at = stopped;
            return (at == null ? Instant.now().plus(ahead) : at).truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
