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

/**
 * Figures as a value per path, so that two counts can be compared. What a row of a list begins with
 * (its code, the instant of an outage) tells it from the others.
 */
final class FigurePaths {

    /** What a code is called may change; its figures have not. */
    private static final String NAME = "nombre";

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
            if (!name.equals(NAME)) {
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
