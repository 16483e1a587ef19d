package cl.soser.canal.api;

import cl.soser.canal.evidence.EvidenceDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The signed root of a day. */
@Schema(name = "EvidenciaDia")
public record EvidenceDayAnswer(
        @Schema(format = "date", examples = "2026-11-29") String fecha,
        @Schema(
                        description =
                                "Raíz del árbol de Merkle (RFC 6962, SHA-256) de los lotes del día,"
                                        + " en base64url.",
                        examples = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU")
                String raiz,
        @Schema(description = "Cuántas filas del registro cubre.", examples = "1840") long filas,
        @Schema(description = "El primer lote del día.") long primerLote,
        @Schema(description = "El último lote del día.") long ultimoLote,
        @Schema(description = "Lo que se firmó, tal cual: contiene la raíz del día anterior.")
                String texto,
        @Schema(description = "Firma Ed25519 de «texto» en UTF-8, en base64.") String firma,
        @Schema(description = "Clave pública X.509 (DER), en base64.") String clavePublica,
        @Schema(format = "date-time") String firmado) {

    static EvidenceDayAnswer of(EvidenceDay day) {
        return new EvidenceDayAnswer(
                day.getDay().toString(),
                day.getRoot(),
                day.getEntries(),
                day.getFirstBatch(),
                day.getLastBatch(),
                day.getStatement(),
                day.getSignature(),
                day.getPublicKey(),
                Instants.text(day.getSignedAt()));
    }
}
