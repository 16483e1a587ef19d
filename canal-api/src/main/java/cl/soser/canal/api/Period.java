package cl.soser.canal.api;

import cl.soser.canal.reporting.Dimension;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters every indicator takes: a half-open range of days in Santiago, and groups. */
public class Period {

    private static final long LONGEST_BY_DAY = 366;
    private static final long LONGEST = 366L * 10;

    @QueryParam("desde")
    String from;

    @QueryParam("hasta")
    String until;

    @QueryParam("agrupar")
    String by;

    /** What they mean, or {@link BadParametersException} with all that is wrong. */
    Parsed parse() {
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate first = date("desde", from, errors);
        LocalDate end = date("hasta", until, errors);
        List<Dimension> groups = dimensions(errors);
        if (first != null && end != null) {
            long days = ChronoUnit.DAYS.between(first, end);
            if (days <= 0) {
                errors.put("hasta", "Debe ser posterior a «desde».");
            } else if (days > (groups.contains(Dimension.DIA) ? LONGEST_BY_DAY : LONGEST)) {
                errors.put("hasta", "El período es demasiado largo.");
            }
        }
        if (!errors.isEmpty()) {
            throw new BadParametersException(errors);
        }
        return new Parsed(first, end, groups);
    }

    private List<Dimension> dimensions(Map<String, String> errors) {
        List<Dimension> groups = new ArrayList<>();
        if (by == null || by.isBlank()) {
            return groups;
        }
        for (String name : by.split(",", -1)) {
            Dimension.of(name.strip())
                    .ifPresentOrElse(
                            groups::add, () -> errors.put("agrupar", "No se puede agrupar así."));
        }
        if (groups.size() > 2 || groups.stream().distinct().count() < groups.size()) {
            errors.put("agrupar", "Use una o dos dimensiones distintas.");
        }
        return groups;
    }

    private static LocalDate date(String name, String value, Map<String, String> errors) {
        if (value == null) {
            errors.put(name, "Falta la fecha, como 2026-10-01.");
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            errors.put(name, "No es una fecha como 2026-10-01.");
            return null;
        }
    }

    record Parsed(LocalDate from, LocalDate until, List<Dimension> by) {}
}
