package cl.soser.canal.web.health;

import cl.soser.canal.notification.outbox.OutboxBacklogQuery.OutboxBacklog;
import cl.soser.canal.operation.ServerFacts;
import cl.soser.canal.operation.ServerFactsQuery;
import cl.soser.canal.operation.WorkFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells of mail that leaves. It is never DOWN: what cannot leave waits in the outbox, and no
 * request should be turned away for that.
 */
@Readiness
@ApplicationScoped
class MailHealth implements HealthCheck {

    @Inject ServerFactsQuery serverFactsQuery;

    @Override
    public HealthCheckResponse call() {
        ServerFacts facts = serverFactsQuery.now();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("mail")
                        .up()
                        .withData(
                                "server",
                                facts.machine().mailServer().name().toLowerCase(Locale.ROOT));
        WorkFacts work = facts.work();
        if (work != null) {
            OutboxBacklog outbox = work.mail().outbox();
            long seconds =
                    outbox.dueSince() == null
                            ? 0
                            : Duration.between(outbox.dueSince(), facts.at()).toSeconds();
            answer.withData("outboxDueSeconds", Math.max(0, seconds))
                    .withData("outboxFailed", outbox.failed());
        }
        return answer.build();
    }
}
