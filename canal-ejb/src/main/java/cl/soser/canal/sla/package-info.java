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
 * a reason; they never move the others, and never end after them.
 *
 * <p>{@link TimeLeft} has the formula. A stage ends at the earlier of its own term and its share of
 * the working time between its begin and the end of the running term, less the reserve for sending:
 * {@code share = left * part(stage) / sum(parts of this stage and those that follow)}. Reserve (10
 * %) and parts (10 : 50 : 20 : 20 for validate, draft, review, approve) are {@link StageShares}, a
 * part of each version of the terms. Within the reserve the share is one of what is left until the
 * end; where no working time is left, of elapsed time; after the end the own term holds. It is
 * computed when the stage begins, goes on after a pause, or the motive is corrected. A stage given
 * back has a quarter of an hour at least. An alert's own term would be an event of its own that
 * shortens the stage, as {@link InternalClock#within} does.
 *
 * <p>Each completed stage is a row of {@code stage_visit}. {@link Milestone} lists the parts of a
 * term at which people are warned. How a ticket stands towards its contract term is {@link
 * cl.soser.canal.ticket.Timeliness}.
 *
 * <p>The 72 hours are data. The table {@code sla_contract_term} has the hours of each motive in
 * each {@link SlaVersion}, and {@code sla_internal_term} the working minutes of each stage and
 * area. The shipped hours were inserted by migration V40 (line {@code RECLAMO} of {@code motive});
 * V130 created both tables and copied the hours as version 1. {@link SlaService#change} adds a
 * version ({@code /admin/plazos}). {@link ClockRulesRepository#inForce} reads the newest one for a
 * ticket that enters; the ticket stores the number of that version and keeps it. The calendar
 * ({@link HolidayService}) has versions in the same way. {@code ClocksIT} gives the event log to a
 * program that recomputes every deadline with code of its own ({@code server-config/recount}).
 */
package cl.soser.canal.sla;
