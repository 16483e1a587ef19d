package cl.soser.canal.closing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Figures as a value per path, so that two counts can be compared. */
final class FigurePaths {

    private static final Set<String> NAMES = Set.of("codigo", "nombre");

    private FigurePaths() {}

    static Map<String, String> of(Map<ReportSection, List<JsonObject>> figures) {
        Map<String, String> paths = new LinkedHashMap<>();
        figures.forEach(
                (section, rows) -> {
                    if (section.isWatched()) {
                        rows.forEach(row -> add(section, row, paths));
                    }
                });
        return paths;
    }

    /** Of figures as they are kept. */
    static Map<String, String> ofTexts(Map<ReportSection, List<String>> figures) {
        Map<ReportSection, List<JsonObject>> read = new EnumMap<>(ReportSection.class);
        figures.forEach(
                (section, rows) ->
                        read.put(section, rows.stream().map(FigurePaths::read).toList()));
        return of(read);
    }

    static JsonObject read(String content) {
        try (JsonReader reader = Json.createReader(new StringReader(content))) {
            return reader.readObject();
        }
    }

    static boolean isWatched(String path) {
        return Stream.of(ReportSection.values())
                .filter(ReportSection::isWatched)
                .anyMatch(section -> path.startsWith(section.label() + "."));
    }

    private static void add(ReportSection section, JsonObject row, Map<String, String> paths) {
        String prefix = section.label() + ".";
        if (row.get("codigo") instanceof JsonString code) {
            prefix += code.getString() + ".";
        }
        for (Map.Entry<String, JsonValue> one : row.entrySet()) {
            if (!NAMES.contains(one.getKey())) {
                paths.put(prefix + one.getKey(), text(one.getValue()));
            }
        }
    }

    private static String text(JsonValue value) {
        if (value == JsonValue.NULL) {
            return null;
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
