/**
 * The back office ({@code /gestion}): inbox, search, the ticket page, the call desk, paper, mail,
 * incidents and the other lists of staff.
 *
 * <p>The ticket page ({@code gestion/ticket.xhtml}) is composed of the fragments of {@code
 * WEB-INF/gestion}. {@link TicketView} identifies the ticket and the state on the screen, {@link
 * TicketPage} reads it once per request, and {@link AvailableTicketActions} selects the acts to
 * offer. The use cases check every right again.
 *
 * <p>Resources answer the scripts of these pages. Those of the call desk are {@link OperatorsOnly};
 * they take POST only, so names and numbers of callers never appear in an address.
 */
package cl.soser.canal.web.gestion;
