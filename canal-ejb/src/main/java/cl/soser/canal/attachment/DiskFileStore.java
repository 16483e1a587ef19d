package cl.soser.canal.attachment;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import cl.soser.canal.attachment.inspection.Sha256;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Stores contents under {@code files/ab/cd/<sha256>} of the application's home. A content is
 * written to a temporary file, forced to the disk and then renamed, so that a name never shows half
 * of its content.
 */
@ApplicationScoped
class DiskFileStore implements FileStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Path root;

    protected DiskFileStore() {
        // for CDI's proxy
    }

    @Inject
    DiskFileStore(InstallationSettings settings) {
        this(settings.home());
    }

    DiskFileStore(Path home) {
        root = home.resolve("files");
    }

    @Override
    public Content put(InputStream bytes) throws IOException {
        Path folder = Files.createDirectories(root.resolve("incoming"));
        Path draft = folder.resolve(UUID.randomUUID().toString());
        try {
            Content content = write(bytes, draft);
            Path place = place(content.sha256());
            if (!Files.exists(place)) {
                Files.createDirectories(place.getParent());
                Files.move(draft, place, ATOMIC_MOVE);
                force(place.getParent());
            }
            return content;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public boolean exists(String sha256) {
        return Files.exists(place(sha256));
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    private static Content write(InputStream bytes, Path draft) throws IOException {
        var digest = Sha256.digest();
        try (var channel = FileChannel.open(draft, CREATE_NEW, WRITE)) {
            long size =
                    new DigestInputStream(bytes, digest)
                            .transferTo(Channels.newOutputStream(channel));
            channel.force(true);
            return new Content(Sha256.hex(digest), size);
        }
    }

    /** The new name itself must reach the disk too, or a power cut forgets it. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private Path place(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }
}
