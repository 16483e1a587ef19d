/**
 * The outbox. Observers write an {@link OutboundMessage} into it in the transaction of what
 * happened ({@link Outbox}), so neither exists without the other.
 *
 * <p>A job runs on every server, claims rows after commit and sends them. A temporary failure is
 * retried ({@link RetrySchedule}); a permanent one becomes a call duty.
 */
package cl.soser.canal.notification.outbox;
