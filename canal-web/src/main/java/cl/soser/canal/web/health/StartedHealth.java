package cl.soser.canal.web.health;

import cl.soser.canal.shared.health.ServerHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started means that the schema is up to date and everything needed was looked at once. */
@Startup
@ApplicationScoped
class StartedHealth implements HealthCheck {

    @Inject ServerHealth serverHealth;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(serverHealth.isStarted()).build();
    }
}
