/**
 * What a child's mother, father or representative allows beyond the answer.
 *
 * <p>A request is taken in and answered whoever wrote it. Where its writer is under fourteen, or
 * under sixteen and tells of health ({@link cl.soser.canal.ticket.consent.MinorTicket}), other uses
 * wait for a {@link cl.soser.canal.ticket.consent.RepresentativeConsent}. It is given and withdrawn
 * on the page of the request, by one button each; every statement is kept with the words that were
 * shown.
 */
package cl.soser.canal.ticket.consent;
