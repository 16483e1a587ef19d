/**
 * What staff do with a ticket: {@link TicketService} has the acts, {@link TicketEditor} those that
 * bulk acts share.
 *
 * <p>Every act takes a {@link cl.soser.canal.ticket.TicketRef} (id and version): if another person
 * changed the ticket meanwhile, {@link cl.soser.canal.ticket.StaleTicketException} is thrown and
 * nothing is done. If the continuing ticket of a merge is annulled, {@link AbsorbedTicketFate}
 * separates the others.
 */
package cl.soser.canal.ticket.handling;
