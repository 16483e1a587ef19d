package cl.soser.canal.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The machine's own time, for the order in which rows changed, which must never go back. Business
 * rules use the injected clock.
 */
public final class ServerTime {

    private static final Clock CLOCK = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

    private ServerTime() {}

    public static Instant now() {
        return CLOCK.instant();
    }
}
