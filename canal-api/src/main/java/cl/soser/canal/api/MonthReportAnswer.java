package cl.soser.canal.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The report of a closed month as its JSON is, for the document: the file itself is written by the
 * core, in the exact words that its hash covers.
 */
@Schema(name = "InformeMensual")
public record MonthReportAnswer(
        @Schema(description = "Lo que quedó fijo; de esto es la huella.") Frozen informe,
        @Schema(
                        description = "SHA-256 de «informe», tal como viene, en hexadecimal.",
                        pattern = "[0-9a-f]{64}")
                String sha256,
        @Schema(description = "Lo que cambió después del cierre.") List<Change> ajustes) {

    /** What was frozen. */
    @Schema(name = "InformeFijo")
    public record Frozen(
            @Schema(examples = "canal-pae/informe-mensual") String formato,
            int version,
            @Schema(examples = "2026-10") String mes,
            @Schema(description = "null en el de todas juntas.", nullable = true)
                    String institucion,
            String nombre,
            @Schema(format = "date-time", examples = "2026-11-05T10:15:00-03:00") String cerrado,
            @Schema(ref = "CifrasInforme") Object cifras,
            List<Case> solicitudes) {}

    /** A request as it stood when the month was closed. */
    @Schema(name = "SolicitudInforme")
    public record Case(
            @Schema(examples = "CP-2026-000123") String id,
            @Schema(format = "date-time") String ingreso,
            String canal,
            String motivo,
            String tema,
            @Schema(nullable = true) String subtema,
            String contexto,
            String urgencia,
            String estado,
            String institucion,
            String contrato,
            @Schema(nullable = true) String esquema,
            @Schema(nullable = true) String establecimiento,
            @Schema(nullable = true) String nombreEstablecimiento,
            @Schema(nullable = true) String region,
            @Schema(nullable = true) String comuna,
            String area,
            @Schema(format = "date-time", nullable = true) String vence,
            @Schema(format = "date-time", nullable = true) String primeraRespuesta,
            @Schema(format = "date-time", nullable = true) String cierre,
            @Schema(
                            description =
                                    "EN_PLAZO, FUERA_DE_PLAZO o ABIERTO_VENCIDO; null sin plazo o"
                                            + " anulada.",
                            nullable = true)
                    String plazo,
            @Schema(description = "Cuántas veces se había reabierto. No viene en la versión 1.")
                    Integer reaperturas) {}

    /** Something found different after the close. */
    @Schema(name = "AjusteInforme")
    public record Change(
            @Schema(description = "Cuándo se encontró.", format = "date-time") String fecha,
            @Schema(description = "null si es de una cifra.", nullable = true) String solicitud,
            @Schema(examples = "oportunidad.fueraDePlazo") String dato,
            @Schema(nullable = true) String antes,
            @Schema(nullable = true) String despues,
            @Schema(description = "El paso que lo causó, donde se sabe.", nullable = true)
                    String causa,
            @Schema(format = "date-time", nullable = true) String hecho) {}
}
