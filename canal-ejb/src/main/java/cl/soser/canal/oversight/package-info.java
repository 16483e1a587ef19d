/**
 * How Operations supervises the channel (procedure, page 18): sent answers, quality samples,
 * requirements and incident reports.
 *
 * <p>{@link SentAnswerQuery} lists every answer that left and opens one beside its question ({@code
 * /gestion/respuestas}); each reading is recorded. When a month is over, {@link
 * QualitySampleWorker} draws the sample: one in twenty answers written by people, at least ten
 * ({@link SampleSizePolicy}). The month is the key of its row, so two servers draw once. Operations
 * judges each answer with a reason, never its own ({@link QualitySampleService}, {@code
 * /gestion/pertinencia}).
 *
 * <p>{@link RequirementService} is the register of what JUNAEB, JUNJI and INTEGRA require, with due
 * dates ({@code /gestion/requerimientos}). {@link OperationsReportService} takes urgent reports to
 * Operations ({@code /gestion/reportes}). On Monday {@link WeeklyDigestWorker} mails Operations a
 * summary of the week, once.
 */
package cl.soser.canal.oversight;
