/**
 * How Operations supervises the channel (procedure, page 18): sent answers, incident reports, and
 * the summary of the week.
 *
 * <p>{@link SentAnswerQuery} lists every answer that left and opens one beside its question ({@code
 * /gestion/respuestas}); each reading is recorded. {@link OperationsReportService} takes urgent
 * reports to Operations ({@code /gestion/reportes}). On Monday {@link WeeklyDigestWorker} mails
 * Operations a summary of the week, once.
 */
package cl.soser.canal.oversight;
