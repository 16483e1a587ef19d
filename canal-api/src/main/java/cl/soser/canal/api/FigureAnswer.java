package cl.soser.canal.api;

import cl.soser.canal.reporting.FigureSet;
import cl.soser.canal.reporting.counts.FigureReport;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Figures of a period, by groups and in total; a figure without cases is null. The document has a
 * schema of its own for the set of each address ({@code doc.FigureSchemas}).
 */
@Schema(hidden = true)
public record FigureAnswer(String desde, String hasta, List<Group> grupos, Figures total) {

    static <S> FigureAnswer of(FigureReport<S> report, FigureSet<S> set) {
        return new FigureAnswer(
                report.period().from().toString(),
                report.period().until().toString(),
                report.groups().stream()
                        .map(
                                group ->
                                        new Group(
                                                VolumeAnswer.key(group.key()),
                                                set.values(group.counted())))
                        .toList(),
                new Figures(set.values(report.total())));
    }

    /** The figures of one group. */
    @Schema(hidden = true)
    public record Group(
            Map<String, String> grupo,
            @Unwrapped @Schema(hidden = true) Map<String, Object> cifras) {}

    /** The figures of everything. */
    @Schema(hidden = true)
    public record Figures(@Unwrapped @Schema(hidden = true) Map<String, Object> cifras) {}
}
