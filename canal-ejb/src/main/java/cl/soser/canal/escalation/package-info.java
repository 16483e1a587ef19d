/**
 * Who is notified when a term runs out, what changes automatically, and who is on call.
 *
 * <p>{@link cl.soser.canal.ticket.warning.DeadlineWarningJob} finds a ticket at 50, 75, 90 or 100 %
 * of a term. {@link EscalationObserver} then selects the steps ({@link EscalationStep}, rows of
 * {@code /admin/escalamiento}) that match the ticket: whom to notify, and whether urgency or area
 * change. After downtime a ticket may pass several steps at once: every change is applied, and each
 * person is notified once. {@link EscalationCycles} rejects steps that would pass a ticket in a
 * circle.
 *
 * <p>{@link EscalationReached} carries the result to {@link cl.soser.canal.notification}, which
 * notifies in the same transaction. {@link OnCallService} keeps the shifts, for one area or for
 * all, and says who is called next and when nobody could be ({@link OnCallGap}).
 */
package cl.soser.canal.escalation;
