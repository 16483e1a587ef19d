/**
 * What changed a moment ago, told to the people at the lists and at the tickets themselves.
 *
 * <p>{@link LiveChangeJob} looks each second, on every server, for tickets that changed, whoever
 * changed them and at whichever server; {@link LiveChangeWorker} reads in one query what changed
 * and who may read it. {@link TicketsMoved} says to each account which of the tickets that it may
 * read those are, by their numbers alone, and which of them wait for it now; whoever may not read
 * one learns nothing of it. The web module passes it on to the browsers that are open there ({@code
 * web.gestion.inbox.LiveChangeObserver}), and with it how the lists stand that are open in front of
 * that account ({@link OpenLists}), by its own rights; a browser whose list was not told asks for
 * it ({@link OpenListQuery}). {@link OpenTickets} looks in the same way, and only at tickets that
 * are on a screen, for what their pages show beside the ticket: notes, messages, the text of the
 * answer, who else looks ({@link OpenTicketsMoved}). {@link NewsQuery} tells what came in since a
 * person last looked.
 */
package cl.soser.canal.ticket.live;
