package cl.soser.canal.export;

import java.io.InputStream;

/**
 * A file for download; its receiver closes the stream.
 *
 * @param size in bytes
 */
public record ExportFile(String name, String mediaType, long size, InputStream bytes) {}
