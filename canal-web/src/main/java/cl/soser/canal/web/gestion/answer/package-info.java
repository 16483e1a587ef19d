/**
 * The composer of the ticket page: an answer from its first word to its sending, with its files,
 * versions, checklist and review.
 */
package cl.soser.canal.web.gestion.answer;
