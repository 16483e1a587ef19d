package cl.soser.canal.phone.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A log a real exchange wrote, and files made here, as they are read. */
public final class Sample {

    static final String QUEUE = "linea800";
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private Sample() {}

    static List<String> realLog() {
        try (var stream = Sample.class.getResourceAsStream("queue_log")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CallFile log(List<String> lines) {
        return read(String.join("\n", lines), CallFileKind.QUEUE_LOG);
    }

    static CallFile csv(String... lines) {
        return read(String.join("\r\n", lines), CallFileKind.CSV);
    }

    public static CallFile read(String text, CallFileKind kind) {
        return CallFile.read(text.getBytes(StandardCharsets.UTF_8), kind, QUEUE, NOW);
    }
}
