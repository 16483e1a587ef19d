package cl.soser.canal.evidence;

import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The last batch that this server made, in a file outside the database: whoever takes the end of
 * the chain away there does not reach this.
 */
@ApplicationScoped
class EvidenceWitness {

    private static final String FILE = "evidence.last";

    @Inject InstallationSettings installationSettings;

    void keep(SealedBatch batch) {
        Path file = installationSettings.home().resolve(FILE);
        Path made = file.resolveSibling(FILE + ".new");
        try {
            Files.writeString(made, batch.number() + " " + batch.hash() + "\n");
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its number and its hash. */
    Optional<SealedBatch> last() {
        try {
            String[] said =
                    Files.readString(
                                    installationSettings.home().resolve(FILE),
                                    StandardCharsets.UTF_8)
                            .strip()
                            .split(" ");
            return Optional.of(new SealedBatch(Long.parseLong(said[0]), said[1], 0));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
