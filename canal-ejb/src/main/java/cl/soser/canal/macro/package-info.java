/**
 * A macro ({@link MacroService}, {@code /admin/macros}) is a named list of acts of {@link
 * cl.soser.canal.ticket.handling.TicketService}. {@link MacroExecutionService} does them as the
 * caller, all or none.
 */
package cl.soser.canal.macro;
