package cl.soser.canal.api;

import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters every indicator takes: a half-open range of days in Santiago, and groups. */
public class PeriodParameters {

    private static final long LONGEST_BY_DAY = 366;
    private static final long LONGEST = 366L * 10;

    @Parameter(
            description = "Primer día del período, en Santiago.",
            required = true,
            example = "2026-10-01",
            schema = @Schema(implementation = String.class, format = "date"))
    @QueryParam("desde")
    String from;

    @Parameter(
            description =
                    "Primer día que ya no es del período; a lo más diez años después, y un año si se"
                            + " agrupa por día.",
            required = true,
            example = "2026-11-01",
            schema = @Schema(implementation = String.class, format = "date"))
    @QueryParam("hasta")
    String until;

    @Parameter(
            description = "Una o dos dimensiones distintas, separadas por coma.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            example = "motivo",
            schema = @Schema(implementation = Dimension[].class, maxItems = 2, uniqueItems = true))
    @QueryParam("agrupar")
    String by;

    /**
     * What they mean, or {@link BadParametersException} with all that is wrong.
     *
     * @param allowed what these figures may be grouped by
     */
    Parsed parse(Set<Dimension> allowed) {
        ParameterReader asked = new ParameterReader();
        LocalDate first = asked.date("desde", from);
        LocalDate end = asked.date("hasta", until);
        List<Dimension> groups = dimensions(allowed, asked);
        if (first != null && end != null) {
            long days = ChronoUnit.DAYS.between(first, end);
            if (days <= 0) {
                asked.wrong("hasta", "Debe ser posterior a «desde».");
            } else if (days > (groups.contains(Dimension.DIA) ? LONGEST_BY_DAY : LONGEST)) {
                asked.wrong("hasta", "El período es demasiado largo.");
            }
        }
        asked.check();
        return new Parsed(first, end, groups);
    }

    private List<Dimension> dimensions(Set<Dimension> allowed, ParameterReader asked) {
        List<Dimension> groups = new ArrayList<>();
        if (by == null) {
            return groups;
        }
        for (String name : by.split(",", -1)) {
            Dimension.of(name.strip())
                    .filter(allowed::contains)
                    .ifPresentOrElse(
                            groups::add,
                            () ->
                                    asked.wrong(
                                            "agrupar",
                                            "No se puede agrupar así. Use "
                                                    + names(allowed)
                                                    + "."));
        }
        if (groups.size() > 2 || groups.stream().distinct().count() < groups.size()) {
            asked.wrong("agrupar", "Use una o dos dimensiones distintas.");
        }
        return groups;
    }

    private static String names(Set<Dimension> allowed) {
        return allowed.stream().sorted().map(Dimension::label).collect(Collectors.joining(", "));
    }

    record Parsed(LocalDate from, LocalDate until, List<Dimension> by) {

        DayRange days() {
            return new DayRange(from, until);
        }
    }
}
