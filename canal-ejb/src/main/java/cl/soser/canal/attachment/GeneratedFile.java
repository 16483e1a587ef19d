package cl.soser.canal.attachment;

import cl.soser.canal.attachment.FileStore.Content;
import cl.soser.canal.attachment.inspection.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** A file that the channel makes, in a temporary place that is deleted when it closes. */
public final class GeneratedFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final MessageDigest digest;
    private final OutputStream out;

    private GeneratedFile(Path path) throws IOException {
        this.path = path;
        this.digest = Sha256.digest();
        this.out =
                new BufferedOutputStream(
                        new DigestOutputStream(Files.newOutputStream(path), digest), BUFFER);
    }

    public static GeneratedFile begin() throws IOException {
        return new GeneratedFile(Files.createTempFile("canal-", ".made"));
    }

    /** Where it is written to; nothing is after {@link GeneratedFileRepository#keep}. */
    public OutputStream out() {
        return out;
    }

    /** What was written; nothing more may be. */
    Content finish() throws IOException {
        out.close();
        return new Content(Sha256.hex(digest), Files.size(path));
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(path);
    }
}
