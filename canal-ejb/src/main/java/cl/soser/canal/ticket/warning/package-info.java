/**
 * Warnings before a term ends.
 *
 * <p>{@link DeadlineWarningJob} looks every minute for terms that reached 50, 75, 90 % or their
 * end; {@link DeadlineWarningWorker} processes some per transaction, and one by one if that fails.
 * A warning leaves the ticket's version as it is ({@link cl.soser.canal.ticket.NextWarnings}). A
 * row of {@link TicketMilestone} makes each warning unique, whatever servers run and after any
 * downtime. {@link DueForecastQuery} ranks open tickets at risk: remaining working time against the
 * usual duration of the missing stages ({@link StageDurations}). {@link Risk} alone decides how
 * much at risk a ticket is, and so which colour it has in every list, on its page and on the
 * boards.
 *
 * <p>{@link StageTermStartup} divides the internal terms of tickets that are open when the product
 * is upgraded from a version that did not divide them; it warns of nothing.
 */
package cl.soser.canal.ticket.warning;
