package cl.soser.canal.operation;

import cl.soser.canal.shared.health.NeedState;
import cl.soser.canal.shared.job.JobRun;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is known of this server.
 *
 * @param at now
 * @param startedAt since when it serves
 * @param timersSilent how long ago a timer last ran
 * @param jobs the last run of each job here
 * @param machine what takes time to find out, as it was last found
 * @param work what the database knows, as it was last asked; null before the first time
 */
public record ServerFacts(
        Instant at,
        Instant startedAt,
        NeedState database,
        NeedState files,
        Duration timersSilent,
        List<JobRun> jobs,
        MachineFacts machine,
        WorkFacts work)
        implements Serializable {}
