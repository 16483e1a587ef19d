package cl.soser.canal.web.health;

import cl.soser.canal.inbound.MailboxStatus;
import cl.soser.canal.operation.ServerFactsQuery;
import cl.soser.canal.operation.WorkFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells of mail that comes in. It is never DOWN: what was not read waits in the mailbox. */
@Readiness
@ApplicationScoped
class MailboxHealth implements HealthCheck {

    @Inject ServerFactsQuery serverFactsQuery;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("mailbox")
                .up()
                .withData("mailbox", word(serverFactsQuery.now().work()))
                .build();
    }

    private static String word(WorkFacts work) {
        if (work == null) {
            return "unknown";
        }
        MailboxStatus mailbox = work.mail().mailbox();
        if (!mailbox.on()) {
            return "none";
        }
        return mailbox.failedAt() == null ? "answers" : "silent";
    }
}
