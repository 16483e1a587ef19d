package cl.soser.canal.api;

import cl.soser.canal.reporting.VolumeReport;
import cl.soser.canal.reporting.criteria.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many requests entered, as the contract writes it. */
@Schema(name = "Volumen")
public record VolumeAnswer(
        @Schema(format = "date", examples = "2026-10-01") String desde,
        @Schema(format = "date", examples = "2026-11-01") String hasta,
        @Schema(description = "Cada uno cuenta también las anuladas después.") List<Group> grupos,
        @Schema(description = "Ingresadas en el período, también las anuladas después.")
                long total) {

    static VolumeAnswer of(VolumeReport report) {
        return new VolumeAnswer(
                report.period().from().toString(),
                report.period().until().toString(),
                report.groups().stream()
                        .map(group -> new Group(key(group.key()), group.count()))
                        .toList(),
                report.total());
    }

    /** Codes by the names of their dimensions; null for none, as in a request. */
    static Map<String, String> key(Map<Dimension, String> codes) {
        Map<String, String> key = new LinkedHashMap<>();
        codes.forEach(
                (dimension, code) -> key.put(dimension.label(), code.isEmpty() ? null : code));
        return key;
    }

    /** One group. */
    @Schema(name = "GrupoVolumen")
    public record Group(
            @Schema(
                            description =
                                    "El código de cada dimensión pedida; null las que no lo tienen, que en"
                                            + " /tickets se piden con un guion: subtema=-",
                            examples = "{\"motivo\":\"RECLAMO\"}")
                    Map<String, String> grupo,
            @Schema(
                            description =
                                    "Ingresadas, también las anuladas después; «recibidos» de"
                                            + " oportunidad no las cuenta.")
                    long cantidad) {}
}
