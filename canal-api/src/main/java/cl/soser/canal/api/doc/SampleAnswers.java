package cl.soser.canal.api.doc;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * An example for every answer, made of those that its schema's members have: the example of a
 * member is written once and cannot differ from the example of the whole.
 */
final class SampleAnswers {

    private static final String SCHEMAS = "#/components/schemas/";

    private static final String CSV =
            "Número;Ingreso;Canal;Motivo;Tema\r\n"
                    + "CP-2026-000123;05-10-2026 08:00;WEB;RECLAMO;CANASTAS\r\n";

    /** Of members whose schema has none, by name. */
    private static final Map<String, Object> NAMED =
            Map.of(
                    "sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    "codigo", "RECLAMO",
                    "nombre", "Reclamo",
                    "estado", "CERRADO",
                    "institucion", "JUNAEB");

    private final Map<String, Schema> schemas;

    SampleAnswers(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** An example that is written by hand is kept. */
    void complete(String type, MediaType answer) {
        if (answer.getExample() == null && answer.getSchema() != null) {
            answer.setExample(
                    switch (type) {
                        case "text/csv" -> CSV;
                        case "application/pdf" -> "%PDF-1.7 … (el archivo)";
                        case "application/json", "application/jsonl" -> of("", answer.getSchema());
                        default -> "PK … (el archivo)";
                    });
        }
    }

    private Object of(String name, Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getRef() != null) {
            return of(name, schemas.get(schema.getRef().replace(SCHEMAS, "")));
        }
        if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
            return of(name, schema.getAnyOf().get(0));
        }
        if (schema.getOneOf() != null && !schema.getOneOf().isEmpty()) {
            return of(name, schema.getOneOf().get(0));
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getProperties() != null) {
            Map<String, Object> object = new LinkedHashMap<>();
            schema.getProperties().forEach((each, one) -> object.put(each, of(each, one)));
            return object;
        }
        return plain(name, schema);
    }

    private Object plain(String name, Schema schema) {
        return switch (schema.getType().get(0)) {
            case ARRAY -> List.of(of(name, schema.getItems()));
            case INTEGER -> schema.getMinimum() == null ? 12 : schema.getMinimum().intValue();
            case NUMBER -> number(schema.getMaximum());
            case BOOLEAN -> true;
            case OBJECT -> Map.of();
            default -> text(name, schema.getFormat());
        };
    }

    /** A share, a mark of 1 to 5, or whatever else is counted. */
    private static Object number(BigDecimal most) {
        return most == null
                ? Integer.valueOf(12)
                : new BigDecimal(most.compareTo(BigDecimal.ONE) > 0 ? "4.12" : "0.9871");
    }

    private static Object text(String name, String format) {
        if ("date".equals(format)) {
            return "2026-10-05";
        }
        return "date-time".equals(format)
                ? "2026-10-05T08:00:00.000-03:00"
                : NAMED.getOrDefault(name, "…");
    }
}
