package cl.soser.canal.web.health;

import cl.soser.canal.operation.ServerFacts;
import cl.soser.canal.operation.ServerFactsQuery;
import cl.soser.canal.shared.job.JobResult;
import cl.soser.canal.shared.job.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells of timers. It is never DOWN: another server runs the jobs too. */
@Readiness
@ApplicationScoped
class JobsHealth implements HealthCheck {

    @Inject ServerFactsQuery serverFactsQuery;

    @Override
    public HealthCheckResponse call() {
        ServerFacts facts = serverFactsQuery.now();
        return HealthCheckResponse.named("jobs")
                .up()
                .withData("timersSilentSeconds", facts.timersSilent().toSeconds())
                .withData("jobsSkipped", jobs(facts, JobResult.SKIPPED))
                .withData("jobsFailed", jobs(facts, JobResult.FAILED))
                .build();
    }

    /** The jobs whose last run ended so, by name; skipped are all of them in a quiet period. */
    private static String jobs(ServerFacts facts, JobResult result) {
        return facts.jobs().stream()
                .filter(run -> run.result() == result)
                .map(JobRun::job)
                .collect(Collectors.joining(", "));
    }
}
