/**
 * The ticket, its status, its texts, and who may read it.
 *
 * <p>{@link Ticket} is the only class that changes a ticket's status; {@link TicketStatus} is the
 * table of allowed steps (rules, section 5). {@link TicketRepository} finds a single ticket for the
 * caller, or throws {@link cl.soser.canal.shared.NotFoundException}; it defines who may read a
 * ticket. {@link TicketConditions} applies the same rights to lists.
 */
package cl.soser.canal.ticket;
