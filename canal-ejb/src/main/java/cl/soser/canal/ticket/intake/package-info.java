/**
 * How a request enters. {@link TicketIntakeWorker} has the ways in. {@link TicketCreator} looks up
 * the codes, asks {@link cl.soser.canal.routing.RoutingQuery}, gives the number and starts the
 * clocks, then fires {@link TicketFiled}.
 */
package cl.soser.canal.ticket.intake;
