package cl.soser.canal.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The one source of the present; whoever needs the time injects {@link Clock}. */
@ApplicationScoped
class TimeSource {

    /** Ticks in whole milliseconds, so that an instant survives both databases unchanged. */
    @Produces
    static Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("America/Santiago")), Duration.ofMillis(1));
    }
}
