/**
 * Who handles one restricted ticket, where the list of its matter is not the whole answer.
 *
 * <p>{@link cl.soser.canal.ticket.restricted.RestrictedTicketService} shows such a ticket to people
 * who may not read it (number, state, clock and area), and excludes a reader by name. {@link
 * cl.soser.canal.ticket.restricted.ReaderCover} sees to it that two people can act: it calls the
 * substitutes at once, and notes a {@link cl.soser.canal.ticket.restricted.ReaderGap} where they
 * are too few. When half of the time that was left has passed, Operations is told, and two of its
 * people name a reader ({@link cl.soser.canal.ticket.restricted.ReaderNamingService}). {@link
 * cl.soser.canal.ticket.restricted.ReaderCoverJob} looks every minute, because absences begin and
 * accounts end at any time.
 */
package cl.soser.canal.ticket.restricted;
