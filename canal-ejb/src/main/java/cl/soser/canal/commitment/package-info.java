/**
 * The common core of what people follow until it is settled. Corrective actions, requirements,
 * activities, ideas for improvement and reports to Operations are {@link FollowUp}s; the first
 * three are {@link Commitment}s, which an account answers for by a day. Each keeps its own table,
 * states and rules in its own package and takes the rest from here.
 *
 * <p>A page shows one with its {@link CommitmentRef}; {@link CommitmentRepository} finds it for the
 * caller and rejects an act on an older version. Each act on a commitment writes a {@link
 * CommitmentStep}, which a {@link History} shows, and fires {@link CommitmentChanged}; what happens
 * to an idea or a report is only fired. Files follow {@link CommitmentAttachmentAccess}.
 *
 * <p>Every ten minutes, on every server, {@link ReminderJob} asks each {@link ReminderSource} what
 * people must be reminded of. {@link ReminderWorker} writes one {@link Notice} per person and date;
 * its key is unique, so one server succeeds, and the same transaction fires {@link
 * RemindersRecorded} for the mail.
 */
package cl.soser.canal.commitment;
