package cl.soser.canal.danger;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Learns from the shipped messages when the product is built, so that a server starts with a
 * classifier and every server with the same one. Learning takes about ten seconds.
 */
public final class ClassifierTraining {

    /** Beside the messages, in the jar. */
    static final String FILE = "classifier.bin";

    private ClassifierTraining() {}

    /**
     * @param arguments the folder of the compiled classes
     * @throws IOException if the messages cannot be read or the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0], "cl", "soser", "canal", "danger");
        Path file = folder.resolve(FILE);
        if (isCurrent(file, folder)) {
            return;
        }
        DangerClassifier classifier = DangerReader.ofWords().learn(LabelledMessages.shipped());
        Path part = Files.createTempFile(folder, "classifier", ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            classifier.write(out);
        }
        Files.move(part, file, REPLACE_EXISTING);
    }

    /** Whether it is younger than all that it is learned from and with. */
    private static boolean isCurrent(Path file, Path folder) throws IOException {
        if (Files.notExists(file)) {
            return false;
        }
        List<Path> sources;
        try (var files = Files.list(folder)) {
            sources = files.filter(one -> !one.equals(file)).toList();
        }
        for (Path source : sources) {
            if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(file)) > 0) {
                return false;
            }
        }
        return true;
    }
}
