/** Satisfaction: its figures, the review of comments, and surveys by telephone. */
package cl.soser.canal.web.gestion.survey;
