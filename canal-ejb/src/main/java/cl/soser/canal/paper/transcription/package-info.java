/**
 * A sheet becomes a ticket.
 *
 * <p>{@link TranscriptionService#transcribe} answers twice: first with a {@link TranscriptionCheck}
 * that shows folio, RUT and contact again, then with a ticket. In one transaction, holding the
 * photograph, {@link TranscriptionWorker} creates the ticket through {@link
 * cl.soser.canal.ticket.intake.TicketCreator}, takes the folio, stores the four instants ({@link
 * cl.soser.canal.paper.photo.Transcription}) and settles the photograph when no sheet is left.
 * People on record are treated as at the call desk ({@link
 * cl.soser.canal.callcentre.PersonRecorder}). {@link PaperLagQuery} measures how long paper waited.
 */
package cl.soser.canal.paper.transcription;
