/**
 * Lists of tickets: {@link TicketQuery} pages them by key, {@link TicketPickQuery} finds one by a
 * few letters, {@link NearbyTicketRepository} finds those about the same school or lot.
 */
package cl.soser.canal.ticket.search;
