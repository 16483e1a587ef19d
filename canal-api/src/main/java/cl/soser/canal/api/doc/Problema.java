package cl.soser.canal.api.doc;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of every error, for the document alone; {@code api.Problem} writes them. */
@Schema(
        name = "Problema",
        description = "Un error, según RFC 9457 (application/problem+json).",
        requiredProperties = {"type", "title", "status", "detail"})
public record Problema(
        @Schema(examples = "about:blank") String type,
        @Schema(description = "Qué clase de error es, en palabras.") String title,
        @Schema(description = "El estado HTTP, repetido.", minimum = "400", maximum = "599")
                int status,
        @Schema(description = "Qué pasó y qué hacer.") String detail,
        @Schema(description = "Solo en un 400 por parámetros: cada uno y qué le falta.")
                List<ErrorDeParametro> errores,
        @Schema(description = "Solo en un 403: el alcance que le falta al token.") String alcance) {

    /** What is wrong with a parameter. */
    @Schema(name = "ErrorDeParametro")
    public record ErrorDeParametro(
            @Schema(examples = "desde") String parametro,
            @Schema(examples = "No es una fecha como 2026-10-01.") String mensaje) {}
}
