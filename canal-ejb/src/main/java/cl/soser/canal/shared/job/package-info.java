/**
 * Background jobs: every timer carries {@link BackgroundJob}, so that {@link JobInterceptor} keeps
 * when each ran last ({@link JobRuns}) and lets none run in a {@link QuietPeriod}.
 *
 * <p>A database that was restored begins with a quiet period: its copy must neither mail nor ring
 * anybody, nor do what the other one does, until a person ends it.
 */
package cl.soser.canal.shared.job;
