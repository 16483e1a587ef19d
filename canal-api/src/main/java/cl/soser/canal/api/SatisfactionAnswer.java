package cl.soser.canal.api;

import cl.soser.canal.reporting.SatisfactionReport;
import cl.soser.canal.shared.Rounding;
import cl.soser.canal.survey.result.SatisfactionFigure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How satisfied people are, as the contract writes it; a figure without cases is null. */
@Schema(name = "Satisfaccion")
public record SatisfactionAnswer(
        @Schema(format = "date", examples = "2026-10-01") String desde,
        @Schema(format = "date", examples = "2026-11-01") String hasta,
        List<Group> grupos,
        Figures total) {

    static SatisfactionAnswer of(SatisfactionReport report) {
        return new SatisfactionAnswer(
                report.period().from().toString(),
                report.period().until().toString(),
                report.groups().stream()
                        .map(
                                group ->
                                        Group.of(
                                                VolumeAnswer.key(group.key()),
                                                Figures.of(group.figure())))
                        .toList(),
                Figures.of(report.total()));
    }

    /** The figures of one group. */
    @Schema(name = "GrupoSatisfaccion")
    public record Group(
            @Schema(
                            description =
                                    "El código de cada dimensión pedida; vacío donde no lo tiene.",
                            examples = "{\"motivo\":\"RECLAMO\"}")
                    Map<String, String> grupo,
            long enviadas,
            long respondidas,
            @Schema(nullable = true, minimum = "0", maximum = "1") BigDecimal tasaRespuesta,
            @Schema(nullable = true, minimum = "1", maximum = "5") BigDecimal promedio,
            Map<String, Long> distribucion) {

        private static Group of(Map<String, String> key, Figures figures) {
            return new Group(
                    key,
                    figures.enviadas(),
                    figures.respondidas(),
                    figures.tasaRespuesta(),
                    figures.promedio(),
                    figures.distribucion());
        }
    }

    /** The figures of everything. */
    @Schema(name = "CifrasSatisfaccion")
    public record Figures(
            @Schema(description = "Encuestas enviadas en el período.") long enviadas,
            @Schema(description = "De estas, las respondidas, cuando sea.") long respondidas,
            @Schema(
                            description = "respondidas ÷ enviadas.",
                            nullable = true,
                            minimum = "0",
                            maximum = "1",
                            examples = "0.4211")
                    BigDecimal tasaRespuesta,
            @Schema(
                            description = "La nota media, de 1 a 5.",
                            nullable = true,
                            minimum = "1",
                            maximum = "5",
                            examples = "4.12")
                    BigDecimal promedio,
            @Schema(
                            description = "Cuántas pusieron cada nota, de 1 a 5.",
                            examples = "{\"1\":2,\"2\":1,\"3\":4,\"4\":10,\"5\":21}")
                    Map<String, Long> distribucion) {

        private static Figures of(SatisfactionFigure figure) {
            Map<String, Long> scores = new LinkedHashMap<>();
            for (int score = 1; score <= 5; score++) {
                scores.put(String.valueOf(score), figure.of(score));
            }
            return new Figures(
                    figure.asked(),
                    figure.answered(),
                    Rounding.of(figure.rate(), Rounding.PROGRAMS),
                    Rounding.of(figure.mean(), 2),
                    scores);
        }
    }
}
