package cl.soser.canal.closing;

import cl.soser.canal.reporting.FigureSet;
import cl.soser.canal.shared.JsonProvider;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Writes an object of a report's canonical JSON: members in the order in which they are added,
 * missing values as null, decimals without zeros at their end.
 */
final class CanonicalJson {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final JsonObjectBuilder object = JsonProvider.object();

    CanonicalJson text(String name, String value) {
        if (value == null) {
            object.addNull(name);
        } else {
            object.add(name, value);
        }
        return this;
    }

    CanonicalJson number(String name, long value) {
        object.add(name, value);
        return this;
    }

    CanonicalJson number(String name, Long value) {
        return value == null ? text(name, null) : number(name, value.longValue());
    }

    CanonicalJson number(String name, BigDecimal value) {
        if (value == null) {
            object.addNull(name);
        } else {
            BigDecimal plain = value.stripTrailingZeros();
            object.add(name, plain.scale() < 0 ? plain.setScale(0) : plain);
        }
        return this;
    }

    CanonicalJson yesNo(String name, Boolean value) {
        if (value == null) {
            object.addNull(name);
        } else {
            object.add(name, value);
        }
        return this;
    }

    /** All figures of the set, in its order. */
    <S> CanonicalJson figures(FigureSet<S> set, S counted) {
        set.values(counted).forEach(this::value);
        return this;
    }

    private void value(String name, Object value) {
        if (value instanceof BigDecimal number) {
            number(name, number);
        } else if (value instanceof Number count) {
            number(name, count.longValue());
        } else if (value instanceof Boolean truth) {
            yesNo(name, truth);
        } else {
            text(name, value instanceof Instant at ? instant(at) : (String) value);
        }
    }

    /** To the second, with Santiago's offset of that day. */
    static String instant(Instant instant) {
        return instant == null
                ? null
                : INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(SANTIAGO));
    }

    JsonObject build() {
        return object.build();
    }
}
