package cl.soser.canal.operation;

import cl.soser.canal.shared.job.JobResult;
import cl.soser.canal.shared.job.JobRun;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Tells the server's own {@code /metrics} what there is to measure. Whoever asks there reads what
 * was found out before, and waits for nothing. The only values of labels are codes of ours.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MetricsStartup {

    static final String TROUBLE = "canal_trouble";
    static final String JOB_AT = "canal_job_last_run_timestamp_seconds";
    static final String JOB_FAILED = "canal_job_failed";

    private static final long SECONDS = 15;

    @Resource ManagedScheduledExecutorService executor;

    @Inject MetricRegistry metricRegistry;
    @Inject ServerFactsQuery serverFactsQuery;

    @PostConstruct
    void begin() {
        for (ServerMeasure measure : ServerMeasure.values()) {
            metricRegistry.gauge(
                    described(measure.metric(), measure.help()),
                    () -> measure.of(serverFactsQuery.now()));
        }
        for (TroubleCode code : TroubleCode.values()) {
            metricRegistry.gauge(
                    described(TROUBLE, "1 for what is wrong now."),
                    () -> isNow(code) ? 1 : 0,
                    new Tag("code", code.name()),
                    new Tag("urgent", String.valueOf(code.isUrgent())));
        }
        executor.scheduleWithFixedDelay(this::addJobs, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private boolean isNow(TroubleCode code) {
        return serverFactsQuery.troubles().stream().anyMatch(one -> one.code() == code);
    }

    /** A job has no figure before its first run. */
    private void addJobs() {
        for (JobRun run : serverFactsQuery.now().jobs()) {
            Tag timer = new Tag("timer", run.job());
            metricRegistry.gauge(
                    described(JOB_AT, "When a timer last ended."),
                    () -> of(run.job(), last -> (double) last.at().getEpochSecond()),
                    timer);
            metricRegistry.gauge(
                    described(JOB_FAILED, "1 where the last run of a timer failed."),
                    () -> of(run.job(), last -> last.result() == JobResult.FAILED ? 1.0 : 0),
                    timer);
        }
    }

    private double of(String job, Function<JobRun, Double> figure) {
        return serverFactsQuery.now().jobs().stream()
                .filter(run -> run.job().equals(job))
                .findFirst()
                .map(figure)
                .orElse(Double.NaN);
    }

    private static Metadata described(String name, String help) {
        return Metadata.builder().withName(name).withDescription(help).build();
    }
}
