package cl.soser.canal.web.health;

import cl.soser.canal.danger.reader.DangerReaderState;
import cl.soser.canal.operation.ServerFactsQuery;
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
        DangerReaderState reader = serverFactsQuery.now().gathered().reader();
        return HealthCheckResponse.named("reader")
                .up()
                .withData("classifier", reader == null ? "UNKNOWN" : reader.name())
                .build();
    }
}
