package cl.soser.canal.closing;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report as it was frozen, and the differences found since. Every file of it is made of this
 * alone.
 *
 * @param figures objects of JSON by section, in the words kept
 * @param requests its list, read when asked for
 */
record FrozenReport(
        MonthReport report,
        Map<ReportSection, List<String>> figures,
        CanonicalReport.Requests requests,
        List<Adjustment> adjustments) {

    /** The rows of a section, none if it is empty. */
    List<JsonObject> rows(ReportSection section) {
        return figures.getOrDefault(section, List.of()).stream().map(FigurePaths::read).toList();
    }

    Optional<JsonObject> one(ReportSection section) {
        return rows(section).stream().findFirst();
    }
}
