/**
 * Mail from citizens: a reply joins its ticket, or waits for a person.
 *
 * <p>{@link MailCollectorJob} reads the mailbox on every server, one server at a time. It stores
 * each mail whole ({@link InboundMail}, unique by {@link
 * cl.soser.canal.inbound.parsing.MailFingerprint}) before it marks the mail as read, so no crash
 * loses or doubles one.
 *
 * <p>{@link MailProcessor} then parses it and {@link MailMatcher} classifies it. A mail joins a
 * ticket if two things agree: the signed address, or the Message-ID of a mail of ours, and the
 * sender. {@link MailSettlementWorker} then adds its text and its files. A waiting ticket goes back
 * to work; a closed one shows the mail and stays closed. Automatic mails are kept and get no
 * answer. A delivery report marks the message as failed ({@link
 * cl.soser.canal.notification.outbox.BounceHandler}), and a person must call.
 *
 * <p>Every other mail waits at {@code /gestion/correo} ({@link InboundMailService}) until a person
 * joins it to a ticket, files a ticket from it ({@link MailFilingService}), or states why it
 * belongs nowhere. {@link JoinTarget} shows, masked, whose ticket it is.
 */
package cl.soser.canal.inbound;
