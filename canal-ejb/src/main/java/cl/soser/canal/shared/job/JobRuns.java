package cl.soser.canal.shared.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Empty if it has not been due since the start. */
    public Optional<JobRun> last(String job) {
        return Optional.ofNullable(last.get(job));
    }

    /** By name. */
    public List<JobRun> all() {
        return last.values().stream().sorted(Comparator.comparing(JobRun::job)).toList();
    }
}
