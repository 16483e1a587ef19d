package cl.soser.canal.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * Stores the bytes of files, named by their SHA-256, so that equal contents are stored once. It
 * knows neither people nor rows; an object store can replace the disk.
 */
public interface FileStore {

    /** Keeps the content for good; when this returns it survives a power cut. */
    Content put(InputStream bytes) throws IOException;

    /** The content from its beginning; an {@link IOException} when it is not there. */
    InputStream open(String sha256) throws IOException;

    boolean exists(String sha256) throws IOException;

    /** Forgets the content; one that is not there is already forgotten. */
    void delete(String sha256) throws IOException;

    /**
     * What was kept.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @param size in bytes
     */
    record Content(String sha256, long size) {}
}
