/**
 * Warnings before a term ends.
 *
 * <p>{@link DeadlineWarningJob} looks every minute for terms that reached 50, 75, 90 % or their
 * end; {@link DeadlineWarningWorker} processes two hundred per transaction, and one by one if that
 * fails. A row of {@link TicketMilestone} makes each warning unique, whatever servers run and after
 * any downtime. {@link DueForecastQuery} ranks open tickets at risk: remaining working time against
 * the usual duration of the missing stages ({@link StageDurations}).
 */
package cl.soser.canal.ticket.warning;
