package cl.soser.canal.web.health;

import cl.soser.canal.shared.health.Need;
import cl.soser.canal.shared.health.NeedState;
import cl.soser.canal.shared.health.ServerHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the database was just written. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    @Inject ServerHealth serverHealth;

    @Override
    public HealthCheckResponse call() {
        return answer("database", serverHealth.stateOf(Need.DATABASE)).build();
    }

    /** Met or not, and if not, why and since when. */
    static HealthCheckResponseBuilder answer(String name, NeedState state) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).status(state.met());
        return state.met()
                ? answer
                : answer.withData("reason", state.reason().name())
                        .withData("since", state.since().toString());
    }
}
