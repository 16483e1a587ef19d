/**
 * Calls as the exchange posts them: Asterisk's {@code queue_log} or CSV; {@code
 * canal-api/README.md} describes both.
 *
 * <p>{@link CallFile} reads either. A file waits in the database ({@link CallImportRecord}); {@link
 * CallImportWorker} processes it in chunks, and {@link CallImportJob} resumes it after a restart.
 */
package cl.soser.canal.phone.imports;
