/**
 * The ticket: entry, classification, life, clocks, warnings, citizens' side, lists and rights.
 *
 * <p>{@link Ticket} is the only class that changes a ticket's status; {@link TicketStatus} is the
 * table of allowed steps (rules, section 5). {@link TicketRepository} finds a single ticket for the
 * caller, or throws {@link cl.soser.canal.shared.NotFoundException}; it defines who may read a
 * ticket. {@link TicketConditions} applies the same rights to lists.
 *
 * <p>Entry. {@link TicketIntakeWorker} has the ways in. {@link TicketCreator} looks up the codes,
 * asks {@link cl.soser.canal.routing.RoutingQuery}, gives the number and starts the clocks, then
 * fires {@link TicketFiled}. {@link FormField} declares the optional fields of a request. {@link
 * TicketService} has the acts of staff; {@link TicketEditor} those that bulk acts share. Every act
 * takes a {@link TicketRef} (id and version): if another person changed the ticket meanwhile,
 * {@link StaleTicketException} is thrown and nothing is done.
 *
 * <p>Warnings. {@link DeadlineWarningJob} looks every minute for terms that reached 50, 75, 90 % or
 * their end; {@link DeadlineWarningWorker} processes two hundred per transaction, and one by one if
 * that fails. A row of {@link TicketMilestone} makes each warning unique, whatever servers run and
 * after any downtime. {@link DueForecastQuery} ranks open tickets at risk: remaining working time
 * against the usual duration of the missing stages ({@link StageDurations}).
 *
 * <p>Citizens. {@link CitizenTicketService} shows a citizen's own tickets; {@link FollowUpService}
 * grants access by number and a mailed code. {@link MergeRepository} absorbs one ticket into
 * another and restores it; if the continuing ticket is annulled, {@link AbsorbedTicketFate}
 * separates the others. {@link RoutingTrialQuery} tries a routing rule on past tickets.
 */
package cl.soser.canal.ticket;
