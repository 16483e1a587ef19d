package cl.soser.canal.web.health;

import cl.soser.canal.operation.ServerFactsQuery;
import cl.soser.canal.operation.WorkFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports what dangers are read with. It is never DOWN: without a classifier the words go on alone,
 * and no request should be turned away for that.
 */
@Readiness
@ApplicationScoped
class ReaderHealth implements HealthCheck {

    @Inject ServerFactsQuery serverFactsQuery;

    @Override
    public HealthCheckResponse call() {
        WorkFacts work = serverFactsQuery.now().work();
        return HealthCheckResponse.named("reader")
                .up()
                .withData("classifier", work == null ? "UNKNOWN" : work.reader().name())
                .build();
    }
}
