/**
 * The event log for auditors: what happened to each request, the rules it was stamped with, and
 * what the product holds of it. A program that shares no code with this one ({@code
 * server-config/recount}) computes every deadline, verdict and month again from it.
 *
 * <p>{@link EventLogQuery} reads it page by page. An event is a line of the timeline ({@link
 * LoggedStep}): a new kind of line is in the log without a change here. What it moves beside the
 * state is named in {@link LoggedStep.Trait}.
 */
package cl.soser.canal.reporting.events;
