/**
 * The ticket, its status, its texts, and who may read it.
 *
 * <p>{@link Ticket} is the only class that changes a ticket's status; {@link TicketStatus} is the
 * table of allowed steps (rules, section 5). {@link TicketRepository} finds a single ticket for the
 * caller, or throws {@link cl.soser.canal.shared.NotFoundException}. {@link ReadingRights} decides
 * who may read a ticket, and {@link TicketConditions} applies the same rights to lists. A
 * restricted ticket is in the lists of everybody concerned, without a word of it, and is found by
 * what it says or whose it is by its readers alone.
 */
package cl.soser.canal.ticket;
