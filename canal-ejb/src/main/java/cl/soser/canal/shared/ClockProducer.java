package cl.soser.canal.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The only source of the present time; classes that need it inject {@link Clock}. */
@ApplicationScoped
class ClockProducer {

    /** Ticks in whole milliseconds, so that an instant survives both databases unchanged. */
    @Produces
    static Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("America/Santiago")), Duration.ofMillis(1));
    }
}
