package cl.soser.canal.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads parameters and remembers all that is wrong with them, to tell it at once. */
final class Asked {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final Map<String, String> errors = new LinkedHashMap<>();

    /** What was not given is null; what cannot be read is null too, and told by {@link #check}. */
    LocalDate date(String name, String value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeException e) {
            wrong(name, "No es una fecha como 2026-10-01.");
            return null;
        }
        wrong(name, "Debe ser de los años 2000 a 2099.");
        return null;
    }

    /** With its offset, without which it would name two instants on one night of the year. */
    OffsetDateTime instant(String name, String value) {
        if (value == null) {
            return null;
        }
        try {
            // In an address a plus that was not encoded arrives as a space.
            return OffsetDateTime.parse(value.replace(' ', '+'));
        } catch (DateTimeException e) {
            wrong(name, "No es un instante como 2026-10-01T09:30:00-03:00.");
            return null;
        }
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

    /** A code of a catalogue; one that is not there is told, for it would find nothing. */
    String code(String name, String value, Predicate<String> known, String catalogue) {
        if (value != null && !known.test(value)) {
            wrong(name, "No existe. Vea los códigos en /api/v1/catalogos/" + catalogue + ".");
        }
        return value;
    }

    Boolean yesOrNo(String name, String value) {
        if (value == null) {
            return null;
        }
        if (!"true".equals(value) && !"false".equals(value)) {
            wrong(name, "Debe ser true o false.");
            return null;
        }
        return Boolean.valueOf(value);
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

    /** Tells all that is wrong, if anything is. */
    void check() {
        if (!errors.isEmpty()) {
            throw new BadParametersException(errors);
        }
    }
}
