/**
 * Deadlines: terms, calendar, and the clocks of a ticket.
 *
 * <p>{@link DueTimes} computes every deadline, and nothing else does. It is a pure function of what
 * happened to a ticket ({@link ClockEvent}) and of the rules it was stamped with at entry ({@link
 * ClockRules}: terms by motive, stage and area, and a calendar). It folds one event at a time, so a
 * ticket stores the result and never reads its own history.
 *
 * <p>The contract term (72 hours), a reopened round and a promise run in elapsed time. The internal
 * stages ({@link InternalClock}) run in working time ({@link BusinessHours}) and can be paused with
 * a reason; they never move the others. Each completed stage is a row of {@code stage_visit}.
 * {@link Milestone} lists the parts of a term at which people are warned. A verdict is in time,
 * late, or pending.
 *
 * <p>Terms ({@link SlaService}) and calendar ({@link HolidayService}) have versions; {@link
 * ClockRulesRepository} reads them. The 72 hours are data: the table {@code sla_contract_term} has
 * the hours of each motive in each {@link SlaVersion}, and {@code sla_internal_term} the working
 * minutes of each stage and area. Migration V130 created both. A change holds for requests that
 * enter afterwards. {@code ClocksIT} recomputes every deadline from the event log with code of its
 * own ({@code Recount}).
 */
package cl.soser.canal.sla;
