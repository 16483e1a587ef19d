/**
 * Photographs of filled sheets.
 *
 * <p>A photograph arrives in {@link PaperPhotoIntakeService}. A background job ({@link
 * PhotoReadingWorker}) decodes its QR codes after commit. If the server restarts, the next
 * scheduled run ({@link PhotoReadingJob}) or the first view of the photograph decodes it. The
 * transcriber opens the oldest photograph of {@code /gestion/papel} ({@link PaperPhotoService};
 * each opening is recorded). An unusable photograph goes back with a reason, and its sender is
 * notified.
 */
package cl.soser.canal.paper.photo;
