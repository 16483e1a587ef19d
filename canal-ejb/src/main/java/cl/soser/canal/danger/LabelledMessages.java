package cl.soser.canal.danger;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Labelled messages as JSON Lines, one message a line; those that are shipped and others. */
public final class LabelledMessages {

    private static final List<String> SHIPPED =
            List.of(
                    "messages-1.jsonl",
                    "messages-2.jsonl",
                    "messages-3.jsonl",
                    "messages-4.jsonl",
                    "messages-5.jsonl",
                    "messages-6.jsonl",
                    "messages-7.jsonl",
                    "messages-8.jsonl");

    private static final Set<String> KEYS =
            Set.of("id", "mensaje", "alerta", "clase", "areas", "reservada");

    private static final String NO_DANGER = "OTRA";

    private LabelledMessages() {}

    /**
     * Those that the classifier learns from at first, written for it by eight authors.
     *
     * @throws IOException if they are missing or broken
     */
    public static List<LabelledMessage> shipped() throws IOException {
        List<LabelledMessage> messages = new ArrayList<>();
        for (String name : SHIPPED) {
            InputStream file = LabelledMessages.class.getResourceAsStream(name);
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            try (Reader lines = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                messages.addAll(read(lines));
            }
        }
        return messages;
    }

    /**
     * @throws IOException also if a line is no labelled message
     */
    public static List<LabelledMessage> read(Reader lines) throws IOException {
        List<LabelledMessage> messages = new ArrayList<>();
        BufferedReader reader = new BufferedReader(lines);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
                try {
                    messages.add(message(line));
                } catch (JsonException | ClassCastException | IllegalArgumentException e) {
                    throw new IOException("No labelled message: " + line, e);
                }
            }
        }
        return messages;
    }

    private static LabelledMessage message(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            if (!json.keySet().containsAll(KEYS)) {
                throw new IllegalArgumentException("Of " + KEYS + " it has " + json.keySet());
            }
            String kind = json.getString("clase");
            return new LabelledMessage(
                    json.getString("id"),
                    json.getString("asunto", ""),
                    json.getString("mensaje"),
                    json.getBoolean("alerta"),
                    kind.equals(NO_DANGER) ? DangerKind.NINGUNO : DangerKind.valueOf(kind),
                    json.getJsonArray("areas").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList(),
                    json.getBoolean("reservada"));
        }
    }
}
