package cl.soser.canal.api;

import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.phone.imports.CallFileKind;
import cl.soser.canal.phone.imports.CallImportService;
import cl.soser.canal.phone.indicator.LineOutageService;
import cl.soser.canal.phone.indicator.OutageCause;
import cl.soser.canal.phone.indicator.RecordOutageCommand;
import cl.soser.canal.shared.IncompleteException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls and outages from the telephone exchange, with its own token only. */
@Path("telefonia")
@RequestScoped
@RequiredScope(ApiScope.TELEFONIA)
@SecurityRequirement(name = "token", scopes = ApiScope.TELEFONIA)
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
@Tag(name = "Telefonía")
public class PhoneResource {

    private static final int LARGEST_OUTAGE = 16 * 1024;

    private static final List<String> MEMBERS =
            Stream.of(Outage.class.getRecordComponents()).map(RecordComponent::getName).toList();

    @Inject CallImportService imports;
    @Inject LineOutageService lineOutageService;

    /** A list of calls, documented in canal-api/README.md, or any piece of Asterisk's queue_log. */
    @POST
    @Path("llamadas")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "llamadas",
            summary = "Enviar llamadas",
            description =
                    "Una lista (text/csv, con encabezado id, inicio, resultado, espera y, donde se"
                            + " sepan, conversacion, agente, telefono y cola) o cualquier trozo del"
                            + " queue_log de Asterisk (text/plain). Se puede repetir, cortar y"
                            + " desordenar: cada llamada cuenta una vez. Hasta 20 MB.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example = Examples.CALLS_CSV),
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(implementation = String.class),
                        example = Examples.CALLS_LOG)
            })
    public Receipt calls(InputStream calls, @Context HttpHeaders headers) {
        boolean list = "csv".equals(headers.getMediaType().getSubtype());
        return Receipt.of(imports.receive(list ? CallFileKind.CSV : CallFileKind.QUEUE_LOG, calls));
    }

    /** What became of a sending. */
    @Schema(name = "ReciboLlamadas")
    public record Receipt(
            @Schema(description = "Llamadas distintas de las que habla el envío.") int recibidas,
            @Schema(description = "Las que no se conocían.") int nuevas,
            @Schema(description = "Las que ya se conocían.") int repetidas,
            @Schema(description = "Las líneas que no se pudieron leer.")
                    List<Rejected> rechazadas) {

        private static Receipt of(CallImportService.Receipt receipt) {
            return new Receipt(
                    receipt.received(),
                    receipt.created(),
                    receipt.repeated(),
                    receipt.rejected().stream()
                            .map(line -> new Rejected(line.line(), line.words()))
                            .toList());
        }
    }

    /** A line left out. */
    @Schema(name = "LineaRechazada")
    public record Rejected(
            @Schema(examples = "3") int linea,
            @Schema(examples = "La espera o la conversación es negativa: -1.") String motivo) {}

    /** An outage as it is posted, for the document; it is read by hand to name each fault. */
    @Schema(
            name = "Interrupcion",
            requiredProperties = {"id", "inicio", "causa"})
    public record Outage(
            @Schema(pattern = "[A-Za-z0-9._:-]{1,80}", examples = "corte-17") String id,
            @Schema(format = "date-time", examples = "2026-10-01T09:30:00-03:00") String inicio,
            @Schema(
                            format = "date-time",
                            nullable = true,
                            description = "Puede venir después, con el mismo id.",
                            examples = "2026-10-01T10:05:00-03:00")
                    String termino,
            OutageCause causa,
            boolean planificada,
            @Schema(nullable = true, maxLength = 500) String nota) {}

    /** What became of an outage. */
    @Schema(name = "ReciboInterrupcion")
    public record OutageReceipt(
            @Schema(examples = "corte-17") String id,
            @Schema(description = "false si ya se conocía y se corrigió.") boolean nueva) {}

    /** An outage of the line; under the same id it is the same one, corrected. */
    @POST
    @Path("interrupciones")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "interrupciones",
            summary = "Informar un corte de la línea",
            description = "Con el mismo id es el mismo corte, corregido o terminado.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outage.class),
                            example = Examples.OUTAGE))
    @APIResponse(
            responseCode = "201",
            description = "Un corte nuevo.",
            content = @Content(schema = @Schema(implementation = OutageReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Un corte que ya se conocía.",
            content = @Content(schema = @Schema(implementation = OutageReceipt.class)))
    public Response outage(InputStream body) {
        JsonObject json = json(body);
        ParameterReader asked = new ParameterReader();
        unknown(json, asked);
        String id = text(json, "id");
        if (id == null || !id.matches("[A-Za-z0-9._:-]{1,80}")) {
            asked.wrong("id", "Falta, o no son letras, números, punto, guion o dos puntos.");
        }
        Instant start = instant(json, "inicio", asked);
        Instant end = isGiven(json, "termino") ? instant(json, "termino", asked) : null;
        OutageCause cause = cause(json, asked);
        boolean planned = planned(json, asked);
        String note = text(json, "nota");
        if (note != null && note.length() > 500) {
            asked.wrong("nota", "Puede tener hasta 500 caracteres.");
        }
        asked.check();
        boolean fresh = kept(id, new RecordOutageCommand(start, end, cause, planned, note));
        return Response.status(fresh ? Response.Status.CREATED : Response.Status.OK)
                .entity(new OutageReceipt(id, fresh))
                .build();
    }

    private boolean kept(String id, RecordOutageCommand command) {
        try {
            return lineOutageService.receive(id, command);
        } catch (IncompleteException wrong) {
            Map<String, String> errors = new LinkedHashMap<>();
            wrong.lacks()
                    .forEach(
                            lack ->
                                    errors.put(
                                            "end".equals(lack.field()) ? "termino" : "inicio",
                                            BusinessErrorMessages.words(lack.key())));
            throw new BadParametersException(errors);
        }
    }

    private static JsonObject json(InputStream body) {
        try {
            byte[] read = body.readNBytes(LARGEST_OUTAGE + 1);
            if (read.length <= LARGEST_OUTAGE) {
                String text = new String(read, StandardCharsets.UTF_8);
                try (JsonReader reader = Json.createReader(new StringReader(text))) {
                    return reader.readObject();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) { // no JsonException where it nests too deep or counts too far
            throw new BadParametersException(Map.of("cuerpo", "No es un objeto JSON."));
        }
        throw new BadParametersException(Map.of("cuerpo", "Es demasiado grande."));
    }

    /** A misspelt member would quietly be taken for one that was not sent. */
    private static void unknown(JsonObject json, ParameterReader asked) {
        for (String name : json.keySet()) {
            if (!MEMBERS.contains(name)) {
                asked.wrong(
                        ParametersFilter.shown(name),
                        "No existe aquí. Puede usar: " + String.join(", ", MEMBERS) + ".");
            }
        }
    }

    private static boolean isGiven(JsonObject json, String name) {
        return json.containsKey(name) && json.get(name) != JsonValue.NULL;
    }

    private static String text(JsonObject json, String name) {
        return isGiven(json, name) ? json.getString(name, "") : null;
    }

    private static Instant instant(JsonObject json, String name, ParameterReader asked) {
        OffsetDateTime time = asked.instant(name, text(json, name));
        return time == null ? null : time.toInstant();
    }

    private static OutageCause cause(JsonObject json, ParameterReader asked) {
        String code = text(json, "causa");
        for (OutageCause cause : OutageCause.values()) {
            if (cause.name().equals(code)) {
                return cause;
            }
        }
        asked.wrong("causa", "Debe ser una de: " + Arrays.toString(OutageCause.values()));
        return null;
    }

    private static boolean planned(JsonObject json, ParameterReader asked) {
        JsonValue value = json.getOrDefault("planificada", JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            asked.wrong("planificada", "Debe ser true o false.");
        }
        return value == JsonValue.TRUE;
    }
}
