/**
 * Answers: drafted by an area, reviewed, approved where a rule demands it, sent.
 *
 * <p>{@link AnswerDesk} has the use cases. An area saves a draft as it is typed and submits it;
 * {@link CompletenessRule} checks that a Reclamo has finding, cause and corrective actions. If two
 * people edit at once, each part is settled separately, and {@link EarlierTexts} keeps every
 * overwritten text. The administrator returns the draft, asks for approval, or sends it.
 *
 * <p>Approval. {@link Readiness} evaluates {@link cl.soser.canal.approval.ApprovalRuleRepository}
 * before a text may leave. {@link ApprovalRequests} asks the people who may accept it today ({@link
 * Approvers}: Operations, or the substitute of an absent manager), never an author of the text.
 * Each decision is an {@link ApprovalDecision} with the hash of words, actions and files. If
 * Operations rejects a text, {@link AnswerDesk#refuse} records the decision with its reason and the
 * text goes back. {@link ApprovalReminders} mails each approver one list of what waits. {@link
 * ApprovalTrial} tries a rule on the answers of the last ninety days.
 *
 * <p>Sending. {@code AnswerDesk.send} opens an undo window; then {@link Release} lets the answer
 * leave: ticket, timeline and mail in one transaction ({@link Departure}). That instant is what the
 * contract measures. The answer is sealed with the same hash; every night {@link SealWatch}
 * compares stored answers with their seals and alerts IT and the administrators of a difference.
 * {@link AutomaticAnswer} answers suggestions and praise at entry. {@link Recipients} are the other
 * tickets that one answer serves.
 */
package cl.soser.canal.response;
