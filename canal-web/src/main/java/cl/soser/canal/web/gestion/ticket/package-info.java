/**
 * The ticket page ({@code gestion/ticket.xhtml}): {@link TicketView} identifies the ticket and the
 * state on the screen, {@link TicketPage} reads it once per request, {@link AvailableTicketActions}
 * selects the acts to offer, and a view per fragment of {@code WEB-INF/gestion/ticket} shows its
 * part. The use cases check every right again.
 */
package cl.soser.canal.web.gestion.ticket;
