package cl.soser.canal.attachment;

import cl.soser.canal.attachment.inspection.FileType;
import java.io.InputStream;

/**
 * A content for download; its receiver closes the stream.
 *
 * @param name for the person who saves it
 * @param size in bytes
 * @param sha256 changes whenever the content does
 * @param inline whether it was made here and may be shown inside a page
 */
public record FileDownload(
        String name, FileType type, long size, String sha256, boolean inline, InputStream bytes) {}
