/**
 * The common core of what a person must do by a date. Corrective actions, requirements and
 * activities are {@link Commitment}s; each keeps its own table, states and rules in its own package
 * and takes the rest from here.
 *
 * <p>A page shows a commitment with its {@link CommitmentRef}; an act on an older version is
 * rejected ({@link CommitmentRef#requireCurrent}). Each act writes a {@link CommitmentStep}, which
 * a {@link History} shows, and fires {@link CommitmentChanged}; ideas and reports to Operations
 * fire it too.
 *
 * <p>Every ten minutes, on every server, {@link ReminderJob} asks each {@link ReminderSource} what
 * people must be reminded of. {@link ReminderWorker} writes one {@link Notice} per person and date;
 * its key is unique, so one server succeeds, and the same transaction fires {@link
 * RemindersRecorded} for the mail.
 */
package cl.soser.canal.commitment;
