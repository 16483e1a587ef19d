package cl.soser.canal.web.portal.filing;

/**
 * A redirect, which the script of the form is told in words: it has to know that the request was
 * taken in.
 */
public record LeadAnswer(String leadsTo) {}
