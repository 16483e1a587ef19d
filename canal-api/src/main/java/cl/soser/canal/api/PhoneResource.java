package cl.soser.canal.api;

import cl.soser.canal.phone.CallFileKind;
import cl.soser.canal.phone.CallImport;
import cl.soser.canal.phone.LineOutages;
import cl.soser.canal.phone.NewOutage;
import cl.soser.canal.phone.OutageCause;
import cl.soser.canal.phone.RejectedLine;
import cl.soser.canal.shared.IncompleteException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the telephone exchange tells; only its own token may. */
@Path("telefonia")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class PhoneResource {

    private static final int LARGEST_OUTAGE = 16 * 1024;

    @Inject CallImport imports;
    @Inject LineOutages outages;

    /** A list of calls; the layout is in the README. */
    @POST
    @Path("llamadas")
    @Consumes("text/csv")
    public JsonObject list(InputStream calls) {
        return receipt(imports.receive(CallFileKind.CSV, calls));
    }

    /** Asterisk's queue_log, whole or any piece of it. */
    @POST
    @Path("llamadas")
    @Consumes(MediaType.TEXT_PLAIN)
    public JsonObject log(InputStream events) {
        return receipt(imports.receive(CallFileKind.QUEUE_LOG, events));
    }

    private static JsonObject receipt(CallImport.Receipt receipt) {
        JsonArrayBuilder rejected = Json.createArrayBuilder();
        for (RejectedLine line : receipt.rejected()) {
            rejected.add(
                    Json.createObjectBuilder()
                            .add("linea", line.line())
                            .add("motivo", line.words()));
        }
        return Json.createObjectBuilder()
                .add("recibidas", receipt.received())
                .add("nuevas", receipt.created())
                .add("repetidas", receipt.repeated())
                .add("rechazadas", rejected)
                .build();
    }

    /** An outage of the line; under the same id it is the same one, corrected. */
    @POST
    @Path("interrupciones")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response outage(InputStream body) {
        JsonObject json = json(body);
        Map<String, String> errors = new LinkedHashMap<>();
        String id = text(json, "id");
        if (id == null || !id.matches("[A-Za-z0-9._:-]{1,80}")) {
            errors.put("id", "Falta, o no son letras, números, punto, guion o dos puntos.");
        }
        Instant start = instant(json, "inicio", errors);
        Instant end = isGiven(json, "termino") ? instant(json, "termino", errors) : null;
        OutageCause cause = cause(json, errors);
        boolean planned = planned(json, errors);
        String note = text(json, "nota");
        if (note != null && note.length() > 500) {
            errors.put("nota", "Puede tener hasta 500 caracteres.");
        }
        if (!errors.isEmpty()) {
            throw new BadParametersException(errors);
        }
        boolean fresh = kept(id, new NewOutage(start, end, cause, planned, note));
        return Response.status(fresh ? Response.Status.CREATED : Response.Status.OK)
                .entity(Json.createObjectBuilder().add("id", id).add("nueva", fresh).build())
                .build();
    }

    private boolean kept(String id, NewOutage told) {
        try {
            return outages.receive(id, told);
        } catch (IncompleteException wrong) {
            Map<String, String> errors = new LinkedHashMap<>();
            wrong.lacks()
                    .forEach(
                            lack ->
                                    errors.put(
                                            "end".equals(lack.field()) ? "termino" : "inicio",
                                            Refusals.words(lack.key())));
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
        } catch (JsonException | IllegalStateException e) {
            throw new BadParametersException(Map.of("cuerpo", "No es un objeto JSON."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new BadParametersException(Map.of("cuerpo", "Es demasiado grande."));
    }

    private static boolean isGiven(JsonObject json, String name) {
        return json.containsKey(name) && json.get(name) != JsonValue.NULL;
    }

    private static String text(JsonObject json, String name) {
        return isGiven(json, name) ? json.getString(name, "") : null;
    }

    private static Instant instant(JsonObject json, String name, Map<String, String> errors) {
        try {
            return OffsetDateTime.parse(String.valueOf(text(json, name))).toInstant();
        } catch (DateTimeException e) {
            errors.put(name, "No es una fecha como 2026-10-01T09:30:00-03:00.");
            return null;
        }
    }

    private static OutageCause cause(JsonObject json, Map<String, String> errors) {
        String code = text(json, "causa");
        for (OutageCause cause : OutageCause.values()) {
            if (cause.name().equals(code)) {
                return cause;
            }
        }
        errors.put("causa", "Debe ser una de: " + java.util.Arrays.toString(OutageCause.values()));
        return null;
    }

    private static boolean planned(JsonObject json, Map<String, String> errors) {
        JsonValue value = json.getOrDefault("planificada", JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            errors.put("planificada", "Debe ser true o false.");
        }
        return value == JsonValue.TRUE;
    }
}
