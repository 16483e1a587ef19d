package cl.soser.canal.api;

import cl.soser.canal.reporting.PublishedFigures;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.sla.Compliance;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Punctuality of a period as the contract writes it; a figure without cases is null. */
@Schema(name = "Oportunidad")
public record TimelinessAnswer(
        @Schema(format = "date", examples = "2026-10-01") String desde,
        @Schema(format = "date", examples = "2026-11-01") String hasta,
        List<Group> grupos,
        Figures total) {

    static TimelinessAnswer of(TimelinessReport report) {
        return new TimelinessAnswer(
                report.from().toString(),
                report.until().toString(),
                report.groups().stream().map(Group::of).toList(),
                Figures.of(report.total()));
    }

    /** The figures of one group. */
    @Schema(name = "GrupoOportunidad")
    public record Group(
            @Schema(
                            description =
                                    "El código de cada dimensión pedida; null las que no lo tienen.",
                            examples = "{\"motivo\":\"RECLAMO\"}")
                    Map<String, String> grupo,
            @Unwrapped @Schema(hidden = true) Map<String, Object> cifras) {

        private static Group of(TimelinessReport.Group group) {
            return new Group(
                    VolumeAnswer.key(group.key()),
                    PublishedFigures.TIMELINESS.values(group.figures()));
        }
    }

    /** The figures of everything. */
    @Schema(name = "CifrasOportunidad")
    public record Figures(@Unwrapped @Schema(hidden = true) Map<String, Object> cifras) {

        private static Figures of(Compliance figures) {
            return new Figures(PublishedFigures.TIMELINESS.values(figures));
        }
    }
}
