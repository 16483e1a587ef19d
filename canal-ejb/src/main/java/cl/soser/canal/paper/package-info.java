/**
 * The paper channel: booklets of numbered sheets, their photographs, and how a sheet becomes a
 * ticket.
 *
 * <p>A booklet ({@link Booklet}) is a range of folios for one school. A {@link Folio} has a check
 * digit; its QR ({@link PaperSheetCode}) holds school and folio only. Blank sheets have no row
 * ({@link PaperSheet}). {@link PrintService} prints booklets and posters as PDF.
 *
 * <p>A photograph arrives in {@link PaperPhotoIntakeService}. A background job ({@link
 * PhotoReadingWorker}) decodes its QR codes after commit. If the server restarts, the next
 * scheduled run ({@link PhotoReadingJob}) or the first view of the photograph decodes it. The
 * transcriber opens the oldest photograph of {@code /gestion/papel} ({@link PaperPhotoService};
 * each opening is recorded) and types beside the picture, one tab per sheet.
 *
 * <p>{@link TranscriptionService#transcribe} answers twice: first with a {@link TranscriptionCheck}
 * that shows folio, RUT and contact again, then with a ticket. In one transaction, holding the
 * photograph, {@link TranscriptionWorker} creates the ticket through {@link
 * cl.soser.canal.ticket.TicketCreator}, takes the folio, stores the four instants ({@link
 * Transcription}) and settles the photograph when no sheet is left. People on record are treated as
 * at the call desk ({@link cl.soser.canal.desk.PersonRecorder}). An unusable photograph goes back
 * with a reason, and its sender is notified. {@link PaperLagQuery} measures how long paper waited.
 */
package cl.soser.canal.paper;
