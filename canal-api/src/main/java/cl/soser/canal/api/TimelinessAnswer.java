package cl.soser.canal.api;

import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.sla.Compliance;
import java.math.BigDecimal;
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
            long recibidos,
            long vencenEnPeriodo,
            long enPlazo,
            long fueraDePlazo,
            long abiertosVencidos,
            @Schema(nullable = true, minimum = "0", maximum = "1") BigDecimal cumplimiento,
            BigDecimal meta,
            @Schema(nullable = true) Boolean cumple,
            @Schema(nullable = true) Long atrasosDisponibles) {

        private static Group of(TimelinessReport.Group group) {
            Figures figures = Figures.of(group.figures());
            return new Group(
                    VolumeAnswer.key(group.key()),
                    figures.recibidos(),
                    figures.vencenEnPeriodo(),
                    figures.enPlazo(),
                    figures.fueraDePlazo(),
                    figures.abiertosVencidos(),
                    figures.cumplimiento(),
                    figures.meta(),
                    figures.cumple(),
                    figures.atrasosDisponibles());
        }
    }

    /** The figures of everything. */
    @Schema(name = "CifrasOportunidad")
    public record Figures(
            @Schema(description = "Ingresados en el período y no anulados.") long recibidos,
            @Schema(description = "Cuyo plazo vence en el período.") long vencenEnPeriodo,
            @Schema(description = "De estos, respondidos a tiempo.") long enPlazo,
            @Schema(description = "De estos, respondidos tarde o vencidos sin respuesta.")
                    long fueraDePlazo,
            @Schema(description = "De estos últimos, todavía sin respuesta.") long abiertosVencidos,
            @Schema(
                            description = "enPlazo ÷ (enPlazo + fueraDePlazo).",
                            nullable = true,
                            minimum = "0",
                            maximum = "1",
                            examples = "0.9871")
                    BigDecimal cumplimiento,
            @Schema(examples = "0.98") BigDecimal meta,
            @Schema(nullable = true) Boolean cumple,
            @Schema(
                            description = "Cuántos atrasos más admite la meta; negativo si ya no.",
                            nullable = true)
                    Long atrasosDisponibles) {

        private static Figures of(Compliance figures) {
            return new Figures(
                    figures.recibidos(),
                    figures.vencenEnPeriodo(),
                    figures.enPlazo(),
                    figures.fueraDePlazo(),
                    figures.abiertosVencidos(),
                    figures.cumplimiento(),
                    figures.meta(),
                    figures.cumplimiento() == null ? null : figures.cumple(),
                    figures.atrasosDisponibles());
        }
    }
}
