/**
 * Messages to citizens and staff: the outbox, mail templates, reminders, and calls that people must
 * make.
 *
 * <p>Observers write a {@link OutboundMessage} into the outbox in the transaction of what happened
 * ({@link Outbox}), so neither exists without the other. {@link CitizenMailer}, {@link StaffMailer}
 * and the other {@code …Mail} beans choose recipients and values; {@link TemplateRepository} finds
 * the wording ({@link MessageCode}, file {@code mail/<code>.txt}) for the motive and topic; an
 * edited version ({@link TemplateVersion}) takes precedence. {@link Letter} renders plain text and
 * HTML from the same blocks.
 *
 * <p>{@link OutboxJob} runs on every server, claims rows after commit and sends them. A temporary
 * failure is retried ({@link RetrySchedule}); a permanent one becomes a call duty ({@link
 * CallDutyObserver}). People without a mailbox are called, texted or written to: {@code
 * /gestion/avisos} ({@link CallBackQuery}) lists them until staff record the result ({@link
 * CallBackService}).
 *
 * <p>{@link TermNoticeObserver} writes a notice per person for each deadline warning, in the
 * warning's transaction. {@link TermNoticeWorker} mails it a moment later: alone while there are
 * few, as one digest when more than ten arrive in an hour, and not at all if the answer has left.
 * {@link AreaSummaryWorker} mails each area its state when a working day begins.
 */
package cl.soser.canal.notification;
