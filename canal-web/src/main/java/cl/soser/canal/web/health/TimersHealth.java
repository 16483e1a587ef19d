package cl.soser.canal.web.health;

import cl.soser.canal.shared.database.HeartbeatJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive means that timers run; a server where they stand still is better started again. */
@Liveness
@ApplicationScoped
class TimersHealth implements HealthCheck {

    private static final Duration TOO_LONG = Duration.ofMinutes(3);

    @Inject HeartbeatJob heartbeatJob;

    @Override
    public HealthCheckResponse call() {
        boolean running = heartbeatJob.silence().compareTo(TOO_LONG) < 0;
        return HealthCheckResponse.named("timers").status(running).build();
    }
}
