/**
 * What a file is, before it is kept. {@link FileInspector} runs the checks, cheapest first: size,
 * type by content ({@link FileType}), archives, malware ({@link MalwareScanner}). {@link
 * ImageCleaner} re-encodes pictures without metadata; time and place of a photograph are kept apart
 * as {@link PhotoEvidence}, for staff only.
 */
package cl.soser.canal.attachment.inspection;
