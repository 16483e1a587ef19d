package cl.soser.canal.export;

import java.io.InputStream;

/**
 * A file on its way out; whoever receives it closes the bytes.
 *
 * @param size in bytes
 */
public record ExportFile(String name, String mediaType, long size, InputStream bytes) {}
