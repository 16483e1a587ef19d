package cl.soser.canal.configuration;

import cl.soser.canal.shared.JsonProvider;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The configuration file, read with the line of every row. Reading stops at anything that may be an
 * attack: a file that is too long or too deep, a name that occurs twice, another version.
 */
final class ConfigurationFile {

    static final String FORMAT = "canal-pae/configuracion";
    static final int VERSION = 1;
    static final int LONGEST = 4_000_000;

    private static final int DEEPEST = 4;
    private static final int MOST_ROWS = 50_000;

    /** A row and where it begins. */
    record Row(JsonObject values, long line, int index) {}

    private final Map<String, List<Row>> parts = new LinkedHashMap<>();
    private final Map<String, JsonValue> head = new LinkedHashMap<>();

    /**
     * @throws UnreadableConfigurationException with its line where there is one
     */
    static ConfigurationFile read(String text) {
        if (text.length() > LONGEST) {
            throw new UnreadableConfigurationException("transfer.tooLong", 0, "");
        }
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        ConfigurationFile file = new ConfigurationFile();
        try (JsonParser parser = Json.createParser(new StringReader(clean))) {
            file.read(parser);
        } catch (JsonParsingException e) {
            throw new UnreadableConfigurationException(
                    "transfer.broken", e.getLocation().getLineNumber(), "");
        } catch (JsonException | IllegalStateException | java.util.NoSuchElementException e) {
            throw new UnreadableConfigurationException("transfer.broken", 0, "");
        }
        file.requireFormat();
        return file;
    }

    private void read(JsonParser parser) {
        if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
            throw new UnreadableConfigurationException("transfer.notAFile", 1, "");
        }
        while (true) {
            JsonParser.Event event = parser.next();
            if (event == JsonParser.Event.END_OBJECT) {
                break;
            }
            String name = parser.getString();
            long line = parser.getLocation().getLineNumber();
            if (parts.containsKey(name) || head.containsKey(name)) {
                throw new UnreadableConfigurationException("transfer.nameTwice", line, name);
            }
            JsonParser.Event value = parser.next();
            if (value == JsonParser.Event.START_ARRAY) {
                parts.put(name, rows(parser, name));
            } else if (value == JsonParser.Event.VALUE_STRING
                    || value == JsonParser.Event.VALUE_NUMBER) {
                head.put(name, parser.getValue());
            } else {
                throw new UnreadableConfigurationException("transfer.part", line, name);
            }
        }
        if (parser.hasNext()) {
            parser.next(); // detects content after the end
        }
    }

    private List<Row> rows(JsonParser parser, String name) {
        List<Row> rows = new ArrayList<>();
        while (true) {
            JsonParser.Event event = parser.next();
            if (event == JsonParser.Event.END_ARRAY) {
                return rows;
            }
            long line = parser.getLocation().getLineNumber();
            String path = name + "[" + rows.size() + "]";
            if (event != JsonParser.Event.START_OBJECT) {
                throw new UnreadableConfigurationException("transfer.row", line, path);
            }
            if (rows.size() >= MOST_ROWS) {
                throw new UnreadableConfigurationException("transfer.tooLong", line, path);
            }
            rows.add(new Row(object(parser, path), line, rows.size()));
        }
    }

    private static JsonObject object(JsonParser parser, String path) {
        JsonObjectBuilder object = JsonProvider.object();
        Set<String> names = new HashSet<>();
        while (true) {
            JsonParser.Event event = parser.next();
            if (event == JsonParser.Event.END_OBJECT) {
                return object.build();
            }
            String name = parser.getString();
            long line = parser.getLocation().getLineNumber();
            if (!names.add(name)) {
                throw new UnreadableConfigurationException(
                        "transfer.nameTwice", line, path + "." + name);
            }
            JsonValue value = value(parser, parser.next(), 3, line, path + "." + name);
            if (value != JsonValue.NULL) {
                object.add(name, value);
            }
        }
    }

    private static JsonValue value(
            JsonParser parser, JsonParser.Event event, int depth, long line, String path) {
        if (depth > DEEPEST) {
            throw new UnreadableConfigurationException("transfer.deep", line, path);
        }
        return switch (event) {
            case VALUE_STRING -> parser.getValue();
            case VALUE_NUMBER -> number(parser.getString(), line, path);
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            case START_ARRAY -> {
                var list = JsonProvider.array();
                int size = 0;
                for (JsonParser.Event one = parser.next();
                        one != JsonParser.Event.END_ARRAY;
                        one = parser.next()) {
                    if (++size > MOST_ROWS) {
                        throw new UnreadableConfigurationException("transfer.tooLong", line, path);
                    }
                    list.add(value(parser, one, depth + 1, line, path));
                }
                yield list.build();
            }
            default -> throw new UnreadableConfigurationException("transfer.deep", line, path);
        };
    }

    /** One way to write a number, so that what is equal looks equal. */
    private static JsonValue number(String text, long line, String path) {
        if (text.length() > 20) {
            throw new UnreadableConfigurationException("transfer.number.long", line, path);
        }
        return number(new BigDecimal(text));
    }

    static JsonValue number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return JsonProvider.value(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    private void requireFormat() {
        boolean ours =
                head.get("formato") instanceof JsonString format
                        && format.getString().equals(FORMAT);
        if (!ours) {
            throw new UnreadableConfigurationException("transfer.notAFile", 1, "formato");
        }
        if (!JsonProvider.value(VERSION).toString().equals(String.valueOf(head.get("version")))) {
            throw new UnreadableConfigurationException("transfer.version", 1, "version");
        }
    }

    Set<String> names() {
        return parts.keySet();
    }

    /** Null where the file does not speak of it. */
    List<Row> rows(String part) {
        return parts.get(part);
    }
}
