package cl.soser.canal.closing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Figures as a value per path, so that two counts can be compared. What a row of a list begins with
 * (its code, the instant of an outage) tells it from the others.
 */
final class FigurePaths {

    /** Words of a row. What a code is called or a reason hides may change; figures have not. */
    private static final Set<String> WORDS = Set.of("nombre", "razon");

    private FigurePaths() {}

    static Map<String, String> of(Map<ReportSection, List<JsonObject>> figures) {
        Map<String, String> paths = new LinkedHashMap<>();
        figures.forEach((section, rows) -> rows.forEach(row -> add(section, row, paths)));
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

    private static void add(ReportSection section, JsonObject row, Map<String, String> paths) {
        String prefix = section.label() + ".";
        List<String> names = new ArrayList<>(row.keySet());
        if (!section.isSingle()) {
            prefix += text(row.get(names.remove(0))) + ".";
        }
        for (String name : names) {
            if (!WORDS.contains(name)) {
                paths.put(prefix + name, text(row.get(name)));
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
