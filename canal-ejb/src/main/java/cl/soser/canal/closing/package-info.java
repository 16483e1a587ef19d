/**
 * Closed months: frozen reports with a hash, and adjustments for later differences.
 *
 * <p>When a month is over, no older one is open and no term of its requests runs, the administrator
 * closes it at {@code /gestion/cierre} ({@link MonthCloseService}). In one transaction {@link
 * MonthCloser} claims the month by a unique key, {@link MonthCaseRepository} has the database write
 * the list of requests (two {@code insert ... select}), and {@link MonthFigureCollector} computes
 * the figures for each institution and for all. Closing fails if a recount of the list differs from
 * the figures.
 *
 * <p>{@link CanonicalReport} writes the canonical JSON that is hashed: without spaces, the member
 * {@code informe} of the file. {@code jq -cj .informe informe.json | sha256sum} recomputes the
 * hash. PDF ({@link PdfReportRenderer}, checked against PDF/UA), workbook ({@link
 * XlsxReportRenderer}) and JSON ({@link JsonReportRenderer}) are made of the frozen rows alone.
 *
 * <p>{@link MonthRecounter} compares each closed month with the requests, every night and on
 * demand. A difference becomes an {@link Adjustment} with date, before and after; the report stays
 * as it was. {@link ReportMailingWorker} mails each report once to the addresses of {@code
 * /admin/informes}. A new section or figure makes a new edition of the report; a closed month keeps
 * its edition.
 *
 * <p>{@link ReportSection} declares each section once: its figures, where their counts come from
 * ({@link MonthFigureCollector}), its place in the PDF, its first edition, and whether a recount
 * compares it. The three files, the recount and the OpenAPI document are drawn from it.
 */
package cl.soser.canal.closing;
