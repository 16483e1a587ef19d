/**
 * Lists that are too long for one response: a server prepares them as a file in the background.
 *
 * <p>A list with more rows than a setting allows becomes a {@link CaseExport} ({@link
 * ExportService}). Two unique keys hold: the same list is prepared once, and a person has at most
 * three in preparation. {@link ExportJob} runs on every server. {@link ExportWorker} claims an
 * export by a lease that each progress report renews; if a server stops, another one starts it
 * anew. The former holder, or a cancelled export, stops at its next progress report.
 *
 * <p>{@link CaseExporter} works with the requester's present rights ({@link
 * cl.soser.canal.account.caller.CallerDelegation}) and writes a temporary file, which {@link
 * cl.soser.canal.attachment.GeneratedFileRepository} then stores. {@link ExportEnded} makes {@link
 * cl.soser.canal.notification} mail the requester. Downloading checks the rights again and is
 * recorded as a reading. After its days the content is deleted.
 *
 * <p>{@link ListFileService} registers that a list of the back office, as its page shows it, was
 * taken as a file.
 */
package cl.soser.canal.export;
