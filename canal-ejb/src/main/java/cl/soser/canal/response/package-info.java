/**
 * Answers: what they say, who may read it, and what is kept of it.
 *
 * <p>An {@link Answer} is drafted by an area; {@link CompletenessPolicy} checks that a Reclamo has
 * finding, cause and corrective actions. If two people edit at once, each part is settled
 * separately, and {@link AnswerVersionRepository} keeps every overwritten text. {@link
 * AnswerReadiness} evaluates the approval rules before a text may leave. {@link
 * AnswerRecipientRepository} keeps the other tickets that one answer serves.
 */
package cl.soser.canal.response;
