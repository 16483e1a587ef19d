package cl.soser.canal.attachment.inspection;

import cl.soser.canal.shared.NotAllowedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An upload while it is inspected: a temporary file that is deleted when it closes. */
public final class UploadSpool implements AutoCloseable {

    private final Path path;
    private final String sha256;
    private final long size;

    private UploadSpool(Path path, String sha256, long size) {
        this.path = path;
        this.sha256 = sha256;
        this.size = size;
    }

    /** Stores a file of at most {@code most} bytes; rejects a longer file and an empty one. */
    public static UploadSpool of(InputStream bytes, long most) throws IOException {
        Path path = Files.createTempFile("canal-", ".upload");
        try {
            UploadSpool spool = copy(bytes, path, most);
            if (spool.size == 0) {
                throw new NotAllowedException("file.empty");
            }
            return spool;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static UploadSpool copy(InputStream bytes, Path path, long most) throws IOException {
        var digest = Sha256.digest();
        long size = 0;
        byte[] buffer = new byte[16 * 1024];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = read(bytes, buffer); read >= 0; read = read(bytes, buffer)) {
                size += read;
                if (size > most) {
                    throw new NotAllowedException("file.tooBig", most / (1024 * 1024));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new UploadSpool(path, Sha256.hex(digest), size);
    }

    /** A sender that goes away is not a failure of ours. */
    private static int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException e) {
            throw new NotAllowedException("file.cut");
        }
    }

    Path path() {
        return path;
    }

    public String sha256() {
        return sha256;
    }

    public long size() {
        return size;
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
