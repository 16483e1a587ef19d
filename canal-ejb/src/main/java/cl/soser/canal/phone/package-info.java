/**
 * The 800 line (rules §8): calls as the exchange reports them, their tickets, service level and
 * outages.
 *
 * <p>The exchange posts calls as Asterisk's {@code queue_log} or as CSV; {@code
 * canal-api/README.md} describes both. {@link CallFile} reads either. {@link CallParts} merges what
 * is known of one call by a commutative, associative and idempotent operation, so parts may come in
 * any order and more than once. A file waits in the database ({@link CallImportRecord}); {@link
 * CallImportWorker} processes it in chunks, and {@link CallImportJob} resumes it after a restart.
 *
 * <p>Every answered call must end in a ticket or a coded reason ({@link CallService}). {@link
 * CallMatchWorker} links tickets to calls by time, operator and number. {@link
 * LineIndicatorService} computes service level and abandonment of a month, with the formula in
 * force ({@link LineFormula}). {@link LineOutageService} is the register of outages. {@link
 * ErlangC} estimates the operators that a half hour needs.
 */
package cl.soser.canal.phone;
