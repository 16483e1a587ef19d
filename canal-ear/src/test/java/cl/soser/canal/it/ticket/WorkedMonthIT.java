package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.account.token.KnownTokens;
import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.Finding;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * October 2026 as seen on 10 November: thirteen requests to JUNAEB, filed, answered and annulled by
 * the use cases at the instants of the contract, and the figures that the API must give. Nobody
 * else files for it in those days.
 */
class WorkedMonthIT extends TicketCase {

    private static final String RED_FLAG = "Hubo vómitos en la sala.";
    private static final String PLAIN = "Texto corriente de una prueba.";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject KnownTokens tokens;

    @Test
    void theMonthGivesTheFiguresOfTheContract() throws Exception {
        enterTheMonth();
        time.set(santiago("2026-11-10T09:00:00"));
        JsonObject told = asked();
        Map<String, JsonObject> by =
                told.getJsonArray("grupos").getValuesAs(JsonObject.class).stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.getJsonObject("grupo").getString("motivo"),
                                        one -> one));
        assertFigures(by.get("RECLAMO"), "4 6 4 2 1 0.6667 -2 false");
        assertFigures(by.get("CONSULTA"), "2 2 2 0 0 1.0000 0 true");
        assertFigures(by.get("SUGERENCIA"), "2 2 1 1 0 0.5000 -1 false");
        assertFigures(by.get("FELICITACION"), "1 0 0 0 0 null null null");
        assertFigures(told.getJsonObject("total"), "9 10 7 3 1 0.7000 -3 false");
    }

    private void enterTheMonth() throws Exception {
        answered("RECLAMO", "2026-09-28T10:00:00", "2026-10-01T10:00:00");
        answered("RECLAMO", "2026-09-28T23:59:59", "2026-10-02T00:00:00");
        answered("RECLAMO", "2026-10-05T08:00:00", "2026-10-06T09:30:00");
        String inSteps = filed("RECLAMO", PLAIN, "2026-10-10T12:00:00");
        left(inSteps, this::steps, "2026-10-12T18:00:00");
        left(inSteps, () -> last("RECLAMO"), "2026-10-20T12:00:00");
        filed("RECLAMO", PLAIN, "2026-10-15T09:00:00");
        answered("CONSULTA", "2026-10-16T16:00:00", "2026-10-16T16:20:00");
        answered("CONSULTA", "2026-10-29T12:00:00", "2026-10-30T12:00:00");
        answered("CONSULTA", "2026-09-29T15:00:00", "2026-10-01T15:00:00");
        filed("SUGERENCIA", PLAIN, "2026-10-20T11:00:00");
        String held = filed("SUGERENCIA", RED_FLAG, "2026-10-21T11:00:00");
        time.stop(santiago("2026-10-24T11:00:01"));
        as(administrator(), () -> answers.releaseHeld(ref(held), "No pasó nada."));
        filed("FELICITACION", PLAIN, "2026-10-22T11:00:00");
        String duplicate = filed("RECLAMO", PLAIN, "2026-10-23T11:00:00");
        time.stop(santiago("2026-10-23T12:00:00"));
        as(
                administrator(),
                () -> ticketService.annul(ref(duplicate), AnnulmentCause.DUPLICADO, "Es la misma"));
        answered("RECLAMO", "2026-10-28T09:00:00", "2026-10-31T08:59:59");
    }

    private void answered(String motive, String entered, String at) throws Exception {
        left(filed(motive, PLAIN, entered), () -> last(motive), at);
    }

    private String filed(String motive, String detail, String entered) {
        time.stop(santiago(entered));
        return file(motive, "Mes de ejemplo", detail);
    }

    /** Written and sent some minutes before; the undo window has passed when it leaves. */
    private void left(String number, Text text, String at) throws Exception {
        time.stop(santiago(at).minus(Duration.ofMinutes(10)));
        if (ticket(number).getFirstAnswerAt() == null) {
            as(
                    administrator(),
                    () ->
                            ticketService.validateRouting(
                                    ref(number), ANSWERING, "La responde Operaciones"));
        }
        draft(number, text.written());
        submit(number);
        as(administrator(), () -> answers.send(ref(number), true));
        Long answer = underWay(number).getId();
        time.stop(santiago(at));
        try {
            answerReleaseWorker.release(answer);
        } catch (RuntimeException timerWasFaster) {
            // then it has left, at this same instant
        }
    }

    /** Written on the day of the clock. */
    private interface Text {
        AnswerContent written();
    }

    private AnswerContent last(String motive) {
        String body = "Revisamos lo ocurrido y lo corregimos.";
        return motive.equals("RECLAMO")
                ? definitive(body, Finding.ACOGIDO)
                : new AnswerContent(
                        Stage.RESPUESTA_DEFINITIVA, body, null, null, null, null, List.of());
    }

    private JsonObject asked() throws Exception {
        URI address =
                URI.create(
                        "http://localhost:"
                                + System.getenv("CANAL_HTTP_PORT")
                                + "/api/v1/indicadores/oportunidad"
                                + "?desde=2026-10-01&hasta=2026-11-01&agrupar=motivo");
        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(address)
                                .header(
                                        "Authorization",
                                        "Bearer " + tokens.withScope("lectura", "JUNAEB"))
                                .build(),
                        BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static Instant santiago(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago")).toInstant();
    }

    private static void assertFigures(JsonObject told, String figures) {
        assertEquals(
                figures,
                List.of(
                                "recibidos",
                                "vencenEnPeriodo",
                                "enPlazo",
                                "fueraDePlazo",
                                "abiertosVencidos",
                                "cumplimiento",
                                "atrasosDisponibles",
                                "cumple")
                        .stream()
                        .map(name -> told.get(name).toString())
                        .collect(Collectors.joining(" ")));
    }
}
