package cl.soser.canal.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The machine's own time, for what must never go back: the order in which rows changed. Whatever a
 * rule of the channel goes by asks the injected clock.
 */
public final class ServerTime {

    private static final Clock CLOCK = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

    private ServerTime() {}

    public static Instant now() {
        return CLOCK.instant();
    }
}
