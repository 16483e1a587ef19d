/**
 * Answers: drafted by an area, reviewed, approved where a rule demands it, sent.
 *
 * <p>{@link AnswerService} has the use cases. An area saves a draft as it is typed and submits it;
 * {@link CompletenessPolicy} checks that a Reclamo has finding, cause and corrective actions. If
 * two people edit at once, each part is settled separately, and {@link AnswerVersionRepository}
 * keeps every overwritten text. The administrator returns the draft, asks for approval, or sends
 * it.
 *
 * <p>Approval. {@link AnswerReadiness} evaluates {@link
 * cl.soser.canal.approval.ApprovalRuleRepository} before a text may leave. {@link
 * ApprovalRequester} asks the people who may accept it today ({@link ApproverFinder}: Operations,
 * or the substitute of an absent manager), never an author of the text. Each decision is an {@link
 * ApprovalDecision} with the hash of words, actions and files. If Operations rejects a text, {@link
 * AnswerService#refuse} records the decision with its reason and the text goes back. {@link
 * ApprovalReminderWorker} mails each approver one list of what waits. {@link ApprovalTrialQuery}
 * tries a rule on the answers of the last ninety days.
 *
 * <p>Sending. {@code AnswerService.send} opens an undo window; then {@link AnswerReleaseWorker}
 * lets the answer leave: ticket, timeline and mail in one transaction ({@link
 * AnswerDepartureObserver}). That instant is what the contract measures. The answer is sealed with
 * the same hash; every night {@link SealCheckJob} compares stored answers with their seals and
 * alerts IT and the administrators of a difference. {@link AutomaticAnswerObserver} answers
 * suggestions and praise at entry. {@link AnswerRecipientRepository} are the other tickets that one
 * answer serves.
 */
package cl.soser.canal.response;
