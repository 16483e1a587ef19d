package cl.soser.canal.web.health;

import cl.soser.canal.operation.ServerFacts;
import cl.soser.canal.operation.ServerFactsQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that a file was just written where uploads begin; what is left is told. */
@Readiness
@ApplicationScoped
class DiskHealth implements HealthCheck {

    private static final long MEGABYTE = 1024L * 1024;

    @Inject ServerFactsQuery serverFactsQuery;

    @Override
    public HealthCheckResponse call() {
        ServerFacts facts = serverFactsQuery.now();
        return DatabaseHealth.answer("disk", facts.files())
                .withData("freeMegabytes", facts.machine().freeBytes() / MEGABYTE)
                .build();
    }
}
