package cl.soser.canal.api;

import cl.soser.canal.shared.Century;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads parameters and collects all errors, to report them at once. */
final class ParameterReader {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final Map<String, String> errors = new LinkedHashMap<>();

    /** An unreadable value is null; {@link #check} reports it. */
    LocalDate date(String name, String value) {
        return temporal(name, value, LocalDate::parse, "Debe ser una fecha como 2026-10-01.");
    }

    /** With its offset, without which it would name two instants on one night of the year. */
    OffsetDateTime instant(String name, String value) {
        return temporal(
                name,
                value,
                OffsetDateTime::parse,
                "Debe ser un instante como 2026-10-01T09:30:00-03:00.");
    }

    /** A month of the calendar. */
    YearMonth month(String name, String value) {
        return temporal(name, value, YearMonth::parse, "Debe ser un mes como 2026-10.");
    }

    private <T extends TemporalAccessor> T temporal(
            String name, String value, Function<String, T> reader, String like) {
        if (value == null) {
            wrong(name, "Falta. " + like);
            return null;
        }
        try {
            T read = reader.apply(value);
            if (Century.holds(read)) {
                return read;
            }
            wrong(name, "Debe ser de los años " + Century.FIRST + " a " + Century.LAST + ".");
        } catch (DateTimeException e) {
            wrong(name, "No se entiende. " + like);
        }
        return null;
    }

    <E extends Enum<E>> E oneOf(String name, String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        Optional<E> found =
                Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equals(value))
                        .findAny();
        if (found.isEmpty()) {
            wrong(
                    name,
                    "Debe ser uno de: "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return found.orElse(null);
    }

    /** A code of a catalogue; an unknown one is an error, because it would find nothing. */
    String code(String name, String value, Predicate<String> known, String catalogue) {
        if (value != null && !known.test(value)) {
            wrong(name, "No existe. Vea los códigos en /api/v1/catalogos/" + catalogue + ".");
        }
        return value;
    }

    int limit(String value) {
        if (value == null) {
            return USUAL;
        }
        int limit = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
        if (limit < 1 || limit > MOST) {
            wrong("limite", "Debe ser un número de 1 a " + MOST + ".");
        }
        return limit;
    }

    void wrong(String name, String message) {
        errors.putIfAbsent(name, message);
    }

    /** Throws all collected errors, if any. */
    void check() {
        if (!errors.isEmpty()) {
            throw new BadParametersException(errors);
        }
    }
}
