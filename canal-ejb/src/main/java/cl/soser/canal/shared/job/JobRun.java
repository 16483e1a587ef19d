package cl.soser.canal.shared.job;

import java.io.Serializable;
import java.time.Instant;

/**
 * The last run of a timer on this server.
 *
 * @param job its short name, as in the schedule: "postman"
 * @param at when it ended, or was passed over
 */
public record JobRun(String job, Instant at, JobResult result) implements Serializable {}
