package cl.soser.recount;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Something that happened to a request. What it moved is null where it did not.
 *
 * @param kind as the log names it; one that is not known moves what its members say
 */
record Fact(String kind, long at, String to, String motive, String area, String promised) {

    static Fact of(JsonObject line) {
        return new Fact(
                line.getString("hecho"),
                millis(line, "fecha"),
                line.getString("hasta"),
                text(line, "motivo"),
                text(line, "area"),
                text(line, "prometida"));
    }

    static String text(JsonObject line, String member) {
        JsonValue value = line.get(member);
        return value == null || value == JsonValue.NULL ? null : line.getString(member);
    }

    static Long millis(JsonObject line, String member) {
        String text = text(line, member);
        return text == null ? null : OffsetDateTime.parse(text).toInstant().toEpochMilli();
    }

    /** An answer of the two stages that the contract measures. */
    boolean isAnswer() {
        return kind.equals("RESPUESTA") || kind.equals("RESPUESTA_DEFINITIVA");
    }

    /** The last instant of the promised day is the first of the next one. */
    static long endOf(String day) {
        return LocalDate.parse(day)
                .plusDays(1)
                .atStartOfDay(WorkingTime.SANTIAGO)
                .toInstant()
                .toEpochMilli();
    }
}
