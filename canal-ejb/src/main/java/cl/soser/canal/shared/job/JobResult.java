package cl.soser.canal.shared.job;

/** How a run of a timer ended. */
public enum JobResult {
    DONE,
    FAILED,
    /** It did not run, because it is quiet. */
    SKIPPED
}
