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
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The last batch that this server made, in a file outside the database: whoever takes the end of
 * the chain away there does not reach this. A second file keeps what was once found to be missing,
 * as the first one names the next batch from then on.
 *
 * <p>Without the first file nothing is missing: a new server, one that joins others, or a restore
 * onto an empty home, which is how a restore is declared. A line that cannot be read is logged and
 * passed over: the channel goes on.
 */
@ApplicationScoped
class EvidenceWitness {

    private static final Logger LOG = Logger.getLogger(EvidenceWitness.class.getName());
    private static final String LAST = "evidence.last";
    private static final String LOST = "evidence.lost";

    @Inject InstallationSettings installationSettings;

    void keep(SealedBatch batch) {
        Path file = file(LAST);
        Path made = file.resolveSibling(LAST + ".new");
        try {
            Files.writeString(made, batch.number() + " " + batch.hash() + "\n");
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its number and its hash. */
    Optional<SealedBatch> last() {
        return lines(LAST).stream()
                .map(line -> batch(line, 2))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** From now on it is missing, until it is in the chain again. */
    void lose(LostBatches lost) {
        if (lost().contains(lost)) {
            return;
        }
        try {
            Files.writeString(
                    file(LOST),
                    lost.number() + " " + lost.hash() + " " + lost.left() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was ever missing here, whether or not it came back. */
    List<LostBatches> lost() {
        return lines(LOST).stream()
                .filter(line -> batch(line, 3) != null)
                .map(line -> line.split(" "))
                .map(said -> new LostBatches(number(said[0]), said[1], number(said[2])))
                .toList();
    }

    private Path file(String name) {
        return installationSettings.home().resolve(name);
    }

    private List<String> lines(String name) {
        try {
            return Files.readString(file(name), StandardCharsets.UTF_8).lines().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null if the line has not so many words, or is not of numbers where it has to be. */
    private static SealedBatch batch(String line, int words) {
        String[] said = line.split(" ");
        boolean right =
                said.length == words
                        && isNumber(said[0])
                        && (words == 2 || isNumber(said[words - 1]));
        if (!right) {
            LOG.log(Level.SEVERE, "the witness of the register has a damaged line: {0}", line);
            return null;
        }
        return new SealedBatch(number(said[0]), said[1], 0);
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,18}");
    }

    private static long number(String text) {
        return Long.parseLong(text);
    }
}
