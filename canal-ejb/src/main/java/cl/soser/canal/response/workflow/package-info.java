/**
 * The way of an answer: drafted, reviewed, approved where a rule demands it, sent.
 *
 * <p>{@link AnswerService} has the use cases. An area saves a draft as it is typed and submits it;
 * the administrator returns the draft, asks for approval, or sends it.
 *
 * <p>Approval. {@link ApprovalRequester} asks the people who may accept it today ({@link
 * ApproverFinder}: Operations, or the substitute of an absent manager), never an author of the
 * text. Each decision is an {@link ApprovalDecision} with the hash of words, actions and files. If
 * Operations rejects a text, the decision is recorded with its reason, answer and ticket return to
 * review (EN_REVISION), and the administrators get a mail. They change the text or return it to its
 * area. {@link ApprovalReminderWorker} mails each approver one list of what waits. {@link
 * ApprovalTrialQuery} tries a rule on the answers of the last ninety days.
 *
 * <p>Sending opens an undo window; then {@link AnswerReleaseWorker} lets the answer leave: ticket,
 * timeline and mail in one transaction ({@link AnswerDepartureObserver}). That instant is what the
 * contract measures. {@link AutomaticAnswerObserver} answers suggestions and praise at entry.
 */
package cl.soser.canal.response.workflow;
