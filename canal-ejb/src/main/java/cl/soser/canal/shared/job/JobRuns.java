package cl.soser.canal.shared.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last run of each timer on this server, since it started. */
@ApplicationScoped
public class JobRuns {

    @Inject Clock clock;

    private final Map<String, JobRun> last = new ConcurrentHashMap<>();

    void ended(String job) {
        keep(job, JobResult.DONE);
    }

    void failed(String job) {
        keep(job, JobResult.FAILED);
    }

    void skipped(String job) {
        keep(job, JobResult.SKIPPED);
    }

    private void keep(String job, JobResult result) {
        last.put(job, new JobRun(job, clock.instant(), result));
    }

    /** By name; a job that has not been due yet is not among them. */
    public List<JobRun> all() {
        return last.values().stream().sorted(Comparator.comparing(JobRun::job)).toList();
    }
}
