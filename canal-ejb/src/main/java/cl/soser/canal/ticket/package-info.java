/**
 * The ticket: entry, classification, life, clocks, warnings, citizens' side, lists and rights.
 *
 * <p>{@link Ticket} is the only class that changes a ticket's status; {@link TicketStatus} is the
 * table of allowed steps (rules, section 5). {@link Tickets} finds a single ticket for the caller,
 * or throws {@link cl.soser.canal.shared.NotFoundException}; it defines who may read a ticket.
 * {@link TicketConditions} applies the same rights to lists.
 *
 * <p>Entry. {@link Intake} has the ways in. {@link Admission} looks up the codes, asks {@link
 * cl.soser.canal.routing.RoutingQuery}, gives the number and starts the clocks, then fires {@link
 * TicketFiled}. {@link FormField} declares the optional fields of a request. {@link TicketDesk} has
 * the acts of staff; {@link TicketVerbs} those that bulk acts share. Every act takes a {@link
 * TicketRef} (id and version): if another person changed the ticket meanwhile, {@link
 * StaleTicketException} is thrown and nothing is done.
 *
 * <p>Warnings. {@link DeadlineWatch} looks every minute for terms that reached 50, 75, 90 % or
 * their end; {@link Milestones} processes two hundred per transaction, and one by one if that
 * fails. A row of {@link TicketMilestone} makes each warning unique, whatever servers run and after
 * any downtime. {@link DueForecast} ranks open tickets at risk: remaining working time against the
 * usual duration of the missing stages ({@link StagePace}).
 *
 * <p>Citizens. {@link MyTickets} shows a citizen's own tickets; {@link FollowUp} grants access by
 * number and a mailed code. {@link Merges} absorbs one ticket into another and restores it; if the
 * continuing ticket is annulled, {@link AbsorbedFate} separates the others. {@link RoutingTrials}
 * tries a routing rule on past tickets.
 */
package cl.soser.canal.ticket;
