package cl.soser.canal.configuration;

import cl.soser.canal.shared.JsonProvider;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Writes and reads values of the rows of the file; an empty value is not written. */
public final class SectionValues {

    private final JsonObjectBuilder row = JsonProvider.object();

    public SectionValues text(String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            row.add(name, value.toString());
        }
        return this;
    }

    public SectionValues number(String name, long value) {
        return number(name, BigDecimal.valueOf(value));
    }

    public SectionValues number(String name, BigDecimal value) {
        if (value != null) {
            row.add(name, ConfigurationFile.number(value));
        }
        return this;
    }

    public SectionValues yesNo(String name, boolean value) {
        row.add(name, value);
        return this;
    }

    public SectionValues list(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            row.add(name, JsonProvider.array(values));
        }
        return this;
    }

    public JsonObject build() {
        return row.build();
    }

    /** Null where it says nothing. */
    public static String text(JsonObject row, String name) {
        return row.get(name) instanceof JsonString text ? text.getString() : null;
    }

    /** Null where it says nothing. */
    public static BigDecimal number(JsonObject row, String name) {
        return row.get(name) instanceof JsonNumber number ? number.bigDecimalValue() : null;
    }

    /** Null where it says nothing. */
    public static Integer whole(JsonObject row, String name) {
        BigDecimal number = number(row, name);
        return number == null ? null : number.intValue();
    }

    public static boolean flag(JsonObject row, String name) {
        return row.get(name) == JsonValue.TRUE;
    }

    /** What says nothing counts as yes. */
    public static boolean unlessNo(JsonObject row, String name) {
        return row.get(name) != JsonValue.FALSE;
    }

    public static LocalDate day(JsonObject row, String name) {
        String text = text(row, name);
        return text == null ? null : LocalDate.parse(text);
    }

    public static List<String> list(JsonObject row, String name) {
        return row.get(name) instanceof JsonArray list
                ? list.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList()
                : List.of();
    }

    public static <E extends Enum<E>> E code(JsonObject row, String name, Class<E> type) {
        String text = text(row, name);
        return text == null ? null : Enum.valueOf(type, text);
    }
}
