package cl.soser.canal.operation;

import cl.soser.canal.shared.health.NeedState;
import cl.soser.canal.shared.job.JobRun;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * What is known of this server.
 *
 * @param timersSilent how long ago a timer last ran
 * @param jobs the last run of each job here
 */
public record ServerFacts(
        NeedState database,
        NeedState files,
        Duration timersSilent,
        List<JobRun> jobs,
        GatheredFacts gathered)
        implements Serializable {}
