package cl.soser.canal.web.health;

import cl.soser.canal.inbound.MailboxStatus;
import cl.soser.canal.notification.outbox.OutboxBacklogQuery.OutboxBacklog;
import cl.soser.canal.operation.GatheredFacts;
import cl.soser.canal.operation.ServerFacts;
import cl.soser.canal.operation.ServerFactsQuery;
import cl.soser.canal.shared.job.JobResult;
import cl.soser.canal.shared.job.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells of what goes on behind the pages: mail, mailbox, timers. It is never DOWN: mail that cannot
 * leave waits in the outbox, and no request should be turned away for that.
 */
@Readiness
@ApplicationScoped
class WorkHealth implements HealthCheck {

    @Inject ServerFactsQuery serverFactsQuery;
    @Inject Clock clock;

    @Override
    public HealthCheckResponse call() {
        ServerFacts facts = serverFactsQuery.now();
        GatheredFacts gathered = facts.gathered();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("mail")
                        .up()
                        .withData("server", gathered.mailServer().name().toLowerCase(Locale.ROOT))
                        .withData("timersSilentSeconds", facts.timersSilent().toSeconds())
                        .withData("jobsSkipped", jobs(facts, JobResult.SKIPPED))
                        .withData("jobsFailed", jobs(facts, JobResult.FAILED));
        OutboxBacklog outbox = gathered.outbox();
        if (outbox != null) {
            answer.withData("outboxDueSeconds", secondsSince(outbox.dueSince()))
                    .withData("outboxFailed", outbox.failed());
        }
        MailboxStatus mailbox = gathered.mailbox();
        if (mailbox != null && mailbox.on()) {
            answer.withData("mailbox", mailbox.failedAt() == null ? "answers" : "silent");
        }
        return answer.build();
    }

    /** The jobs whose last run ended so, by name; skipped are all of them in a quiet period. */
    private static String jobs(ServerFacts facts, JobResult result) {
        return facts.jobs().stream()
                .filter(run -> run.result() == result)
                .map(JobRun::job)
                .collect(Collectors.joining(", "));
    }

    private long secondsSince(Instant then) {
        return then == null ? 0 : Math.max(0, Duration.between(then, clock.instant()).toSeconds());
    }
}
