/**
 * The way of an answer: drafted, reviewed, approved where a rule demands it, sent.
 *
 * <p>{@link AnswerService} has the use cases. An area saves a draft as it is typed and submits it;
 * the administrator returns the draft, asks for approval, or sends it.
 *
 * <table>
 *   <caption>What each decision does, in one transaction</caption>
 *   <tr><th>decision<th>ticket becomes<th>answer becomes<th>stored besides<th>who is notified
 *   <tr><td>{@code submit}<td>EN_REVISION<td>EN_REVISION<td>–<td>nobody (inbox of the administrator)
 *   <tr><td>{@code returnToArea}<td>EN_AREA<td>BORRADOR<td>reason in the answer<td>who works on the ticket, else its area
 *   <tr><td>{@code askApproval}<td>EN_VISACION<td>EN_VISACION<td>time of the reminder<td>approvers; if none is at work, administrators
 *   <tr><td>{@code approve}<td>EN_REVISION<td>EN_REVISION, with its {@code Approval}<td>{@link ApprovalDecision}<td>nobody (inbox of the administrator)
 *   <tr><td>{@code reject}<td>EN_REVISION<td>EN_REVISION, without approval<td>{@link ApprovalDecision}; reason in the answer<td>administrators
 *   <tr><td>{@code send}<td>EN_REVISION, unchanged<td>SALIENDO until the undo window ends<td>sender and time of leaving<td>nobody yet
 *   <tr><td>{@code undo}<td>EN_REVISION, unchanged<td>EN_REVISION<td>–<td>nobody
 *   <tr><td>it leaves<td>RESPONDIDO or CERRADO<td>ENVIADA<td>seal of the content<td>the citizen
 * </table>
 *
 * <p>Each decision also writes a line of the timeline and fires {@link
 * cl.soser.canal.ticket.TicketChanged} ({@link cl.soser.canal.ticket.TicketRepository#step}). Of
 * its observers, two react to these decisions besides {@code audit.AuditTrailObserver}, which
 * records all: {@code notification.StaffMailer} on {@code returnToArea} and {@code reject}, and
 * {@code notification.outbox.CallDutyObserver} on {@code undo}, where it discards the calls and
 * letters that waited for the answer. {@code askApproval} fires {@link ApprovalRequested} ({@code
 * StaffMailer}). Only the answer that leaves fires {@link cl.soser.canal.response.AnswerLeft}:
 * {@code CitizenMailer}, {@code correctiveaction.PromisedActionObserver} and {@code
 * survey.SurveyDrawObserver} observe it. No other observer reacts to a decision.
 *
 * <p>Approval. {@link ApprovalRequester} asks the people who may accept it today ({@link
 * ApproverFinder}: Operations, or the substitute of an absent manager), never an author of the
 * text. Each decision is an {@link ApprovalDecision} with the hash of words, actions and files. If
 * Operations rejects a text, the decision is recorded with its reason, answer and ticket return to
 * review (EN_REVISION), and the administrators get a mail. They change the text or return it to its
 * area. {@link ApprovalReminderWorker} mails each approver one list of what waits. {@link
 * ApprovalTrialQuery} tries a rule on the answers of the last ninety days.
 *
 * <p>The named readers of a restricted ticket take every place in this table. Its text always needs
 * an approval, by a reader who did not write in it; no rule excepts it.
 *
 * <p>Sending opens an undo window; then {@link AnswerReleaseWorker} lets the answer leave: ticket,
 * timeline and mail in one transaction ({@link AnswerDepartureObserver}). That instant is what the
 * contract measures. {@link AutomaticAnswerObserver} answers suggestions and praise at entry.
 */
package cl.soser.canal.response.workflow;
