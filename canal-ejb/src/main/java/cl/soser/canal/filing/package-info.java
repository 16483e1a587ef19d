/**
 * A request while a visitor writes it: a draft on the server, filed exactly once.
 *
 * <p>{@link FilingService} saves each step of the form in a {@link Draft}. The browser holds the
 * draft's token; no session exists. {@link DraftField} lists the fields that a draft keeps besides
 * the optional ones, which {@link cl.soser.canal.ticket.FormField} declares for all forms. {@link
 * DraftPolicy} checks each step, and {@link FilingStep} names the four steps. Passwords and
 * consents are never in a draft.
 *
 * <p>{@link FilingWorker} files the draft in one transaction through {@link
 * cl.soser.canal.ticket.intake.TicketIntakeWorker}. The draft then forgets its answers and keeps
 * the number, so a second submission returns the same number. {@link FilingProbeWorker} files a
 * request and rolls it back, for the prober.
 */
package cl.soser.canal.filing;
