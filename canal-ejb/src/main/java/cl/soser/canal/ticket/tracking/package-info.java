/**
 * The citizens' side: {@link CitizenTicketService} shows a citizen's own tickets; {@link
 * FollowUpService} grants access by number and a code, mailed or given by telephone.
 */
package cl.soser.canal.ticket.tracking;
