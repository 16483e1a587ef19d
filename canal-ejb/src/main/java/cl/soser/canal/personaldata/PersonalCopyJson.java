package cl.soser.canal.personaldata;

import cl.soser.canal.shared.Plain;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The copy as JSON, by the schema that is published beside it. */
final class PersonalCopyJson {

    /** Grows where a reader of the former would be misled. */
    static final int VERSION = 1;

    private static final String FORMAT = "canal-pae/copia-de-datos";

    private final PersonalCopy copy;

    PersonalCopyJson(PersonalCopy copy) {
        this.copy = copy;
    }

    byte[] bytes() {
        JsonObjectBuilder sections = Json.createObjectBuilder();
        JsonObjectBuilder terms = Json.createObjectBuilder();
        for (PersonalCopy.Section section : copy.sections()) {
            sections.add(key(section.title()), rows(section.rows()));
            if (section.term() != null) {
                terms.add(key(section.title()), section.term());
            }
        }
        JsonArrayBuilder treatment = Json.createArrayBuilder();
        copy.treatment().forEach(treatment::add);
        JsonArrayBuilder files = Json.createArrayBuilder();
        copy.files().forEach(file -> files.add(file.path()));
        JsonObjectBuilder whole =
                Json.createObjectBuilder()
                        .add("formato", FORMAT)
                        .add("version", VERSION)
                        .add("hecha", copy.madeAt().toString())
                        .add("tratamiento", treatment)
                        .add("secciones", sections)
                        .add("plazos", terms)
                        .add("lecturas", rows(copy.readings()))
                        .add("archivos", files);
        return text(whole).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(JsonObjectBuilder object) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer =
                Json.createWriterFactory(
                                Map.of(jakarta.json.stream.JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(text)) {
            writer.writeObject(object.build());
        }
        return text.toString().strip();
    }

    private static JsonArrayBuilder rows(List<Map<String, Object>> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Map<String, Object> row : rows) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            row.forEach((title, value) -> put(object, key(title), value));
            array.add(object);
        }
        return array;
    }

    private static void put(JsonObjectBuilder object, String key, Object value) {
        if (value instanceof Boolean truth) {
            object.add(key, truth);
        } else if (value instanceof Short || value instanceof Integer || value instanceof Long) {
            object.add(key, ((Number) value).longValue());
        } else {
            object.add(key, plain(value));
        }
    }

    /** Instants and days as ISO 8601 writes them. */
    static String plain(Object value) {
        if (value instanceof Timestamp instant) {
            return instant.toInstant().toString();
        }
        if (value instanceof Date day) {
            return day.toLocalDate().toString();
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        return String.valueOf(value).strip();
    }

    /** "Cómo se le responde" becomes "como_se_le_responde". */
    static String key(String title) {
        return String.join("_", Plain.words(title));
    }

    private static JsonObjectBuilder leaf(String title) {
        JsonArrayBuilder types = Json.createArrayBuilder();
        List.of("string", "integer", "boolean").forEach(types::add);
        return Json.createObjectBuilder().add("title", title).add("type", types);
    }

    /** The JSON Schema of it, from the declaration. */
    static String schema() {
        JsonObjectBuilder sections = Json.createObjectBuilder();
        for (PersonalTable table : PersonalDataMap.shipped().shown()) {
            JsonObjectBuilder columns = Json.createObjectBuilder();
            for (PersonalLink link : PersonalLink.of(table)) {
                columns.add(key(link.title()), leaf(link.title()));
            }
            for (PersonalColumn column : table.shown()) {
                columns.add(key(column.title()), leaf(column.title()));
            }
            sections.add(
                    key(table.title()),
                    list(
                            Json.createObjectBuilder()
                                    .add("type", "object")
                                    .add("title", table.title())
                                    .add("properties", columns)));
        }
        sections.add(key(PersonalWords.word("named.title")), named());
        JsonObjectBuilder string = Json.createObjectBuilder().add("type", "string");
        JsonObjectBuilder properties =
                Json.createObjectBuilder()
                        .add("formato", Json.createObjectBuilder().add("const", FORMAT))
                        .add("version", Json.createObjectBuilder().add("const", VERSION))
                        .add(
                                "hecha",
                                Json.createObjectBuilder()
                                        .add("type", "string")
                                        .add("format", "date-time"))
                        .add("tratamiento", list(string))
                        .add(
                                "secciones",
                                Json.createObjectBuilder()
                                        .add("type", "object")
                                        .add("properties", sections))
                        .add(
                                "plazos",
                                Json.createObjectBuilder()
                                        .add("type", "object")
                                        .add(
                                                "additionalProperties",
                                                Json.createObjectBuilder().add("type", "string")))
                        .add("lecturas", list(Json.createObjectBuilder().add("type", "object")))
                        .add("archivos", list(Json.createObjectBuilder().add("type", "string")));
        return text(
                Json.createObjectBuilder()
                        .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                        .add("title", PersonalWords.word("copy.title"))
                        .add("type", "object")
                        .add("properties", properties)
                        .add(
                                "required",
                                Json.createArrayBuilder(
                                        List.of("formato", "version", "hecha", "secciones"))));
    }

    private static JsonObjectBuilder named() {
        JsonObjectBuilder columns = Json.createObjectBuilder();
        for (String column : List.of("named.ticket", "named.on", "named.text")) {
            String title = PersonalWords.word(column);
            columns.add(key(title), leaf(title));
        }
        return list(
                Json.createObjectBuilder()
                        .add("type", "object")
                        .add("title", PersonalWords.word("named.title"))
                        .add("properties", columns));
    }

    private static JsonObjectBuilder list(JsonObjectBuilder of) {
        return Json.createObjectBuilder().add("type", "array").add("items", of);
    }
}
