/**
 * Answers that left. An answer is sealed with the hash of words, actions and files; every night
 * {@link SealCheckJob} compares stored answers with their seals and alerts IT and the
 * administrators of a difference. {@link CitizenAnswerQuery} shows citizens their answers.
 */
package cl.soser.canal.response.sent;
