package cl.soser.canal.api.doc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a schema allows, in words for people. */
final class SchemaLabels {

    private static final Map<String, String> TYPES =
            Map.of(
                    "string", "texto",
                    "integer", "número entero",
                    "number", "número",
                    "boolean", "true o false",
                    "object", "objeto",
                    "null", "null");

    private static final Map<String, String> FORMATS =
            Map.of("date", "fecha aaaa-MM-dd", "date-time", "instante ISO 8601 con desfase");

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonObject schemas;

    SchemaLabels(JsonObject schemas) {
        this.schemas = schemas;
    }

    /** Its type, with a link where it is an object of the list. */
    void type(JsonObject schema, Html page) {
        if (schema.containsKey("anyOf")) {
            alternatives(schema.getJsonArray("anyOf"), page);
        } else if (schema.containsKey("oneOf")) {
            alternatives(schema.getJsonArray("oneOf"), page);
        } else if (schema.containsKey("$ref")) {
            reference(name(schema), page);
        } else if (types(schema).contains("array")) {
            page.text(schema.containsKey("maxItems") ? "uno o más, con coma: " : "lista de ");
            type(schema.getJsonObject("items"), page);
        } else if (schema.containsKey("enum")) {
            codes(schema.getJsonArray("enum"), page);
        } else {
            page.text(plain(schema));
        }
    }

    private void alternatives(JsonArray all, Html page) {
        for (int i = 0; i < all.size(); i++) {
            page.raw(i == 0 ? "" : " o ");
            type(all.getJsonObject(i), page);
        }
    }

    private void reference(String name, Html page) {
        JsonObject target = schemas.getJsonObject(name);
        if (target.containsKey("enum")) {
            codes(target.getJsonArray("enum"), page);
        } else if (target.containsKey("oneOf")) {
            alternatives(target.getJsonArray("oneOf"), page);
        } else {
            page.raw("<a href=\"#objeto-" + name + "\">").text(name).raw("</a>");
        }
    }

    private static void codes(JsonArray all, Html page) {
        for (int i = 0; i < all.size(); i++) {
            page.raw(i == 0 ? "" : " · ").element("code", word(all.get(i)));
        }
    }

    static String name(JsonObject schema) {
        return schema.getString("$ref").substring(SCHEMAS.length());
    }

    private static String plain(JsonObject schema) {
        String format = FORMATS.get(schema.getString("format", ""));
        String words =
                types(schema).stream()
                        .map(type -> "string".equals(type) && format != null ? format : word(type))
                        .collect(Collectors.joining(" o "));
        if (schema.containsKey("minimum") && schema.containsKey("maximum")) {
            words += " de " + schema.get("minimum") + " a " + schema.get("maximum");
        }
        if (schema.containsKey("maxLength")) {
            words += " de hasta " + schema.get("maxLength") + " caracteres";
        }
        return words;
    }

    private static String word(String type) {
        return TYPES.getOrDefault(type, type);
    }

    private static List<String> types(JsonObject schema) {
        JsonValue type = schema.getOrDefault("type", JsonValue.EMPTY_JSON_ARRAY);
        List<String> names = new ArrayList<>();
        if (type instanceof JsonArray several) {
            several.forEach(one -> names.add(word(one)));
        } else {
            names.add(word(type));
        }
        return names;
    }

    /** A value without the quotes of JSON. */
    static String word(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
