/**
 * Whom an alert is told to, until one of them takes it.
 *
 * <p>{@link AlertObserver} raises an {@link Alert} in the transaction in which its ticket enters or
 * a possible risk is confirmed, and {@link AlertTeller} calls the first people in it. {@link
 * AlertPolicy} knows what waits for the morning, who is next and how many messages one person gets.
 * {@link AlertJob} goes on every minute, on every server: the next person on call after a quarter
 * of an hour, at last all of them and Operations, again and again. A row for each person of each
 * round ({@link AlertCall}) is unique, so that each round is told once however many servers tell;
 * after downtime there is one round, not the missed ones.
 *
 * <p>{@link AlertRecipients} alone decides who is told, also of a restricted ticket. A person takes
 * the alert with a button ({@link AlertService}) or with the link of a message, without signing in
 * ({@link AlertLinkService}); the first one counts, and {@link cl.soser.canal.ticket.Ticket} keeps
 * who. What is told is an event; {@link cl.soser.canal.notification} writes the messages.
 */
package cl.soser.canal.alert;
