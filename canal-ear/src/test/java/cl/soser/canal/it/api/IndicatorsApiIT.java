package cl.soser.canal.it.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.token.KnownTokens;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.reporting.counts.CaseCountWorker;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.handling.TicketService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that programs read of months in which nobody else files for their institution. */
class IndicatorsApiIT extends InContainer {

    private static final String PLAIN = "Texto corriente de una prueba.";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject KnownTokens tokens;
    @Inject PastTickets past;
    @Inject TicketService ticketService;
    @Inject CaseCountWorker caseCountWorker;

    @Test
    void pertinenceIsToldToTheInstitutionOfTheAnswer() throws Exception {
        String right = answered("INTEGRA", "2025-09-04T10:00:00", "2025-09-05T10:00:00");
        String wrong = answered("INTEGRA", "2025-09-06T10:00:00", "2025-09-07T10:00:00");
        answered("INTEGRA", "2025-09-08T10:00:00", "2025-09-09T10:00:00");
        String others = answered("JUNJI", "2025-09-04T10:00:00", "2025-09-05T10:00:00");
        sampled("2025-09-01", List.of(right, wrong, others), wrong);

        JsonObject told = of("INTEGRA", "pertinencia?desde=2025-09-01&hasta=2025-10-01");
        assertEquals(
                "{\"enviadas\":3,\"confirmadasAlEnviar\":3,\"muestra\":2,\"auditadas\":2,"
                        + "\"pertinentes\":1,\"pertinencia\":0.5000}",
                told.getJsonObject("total").toString());
        assertTrue(told.getJsonArray("grupos").isEmpty());
        JsonObject months =
                of("INTEGRA", "pertinencia?desde=2025-08-15&hasta=2025-10-01&agrupar=mes,motivo");
        assertEquals(1, months.getJsonArray("grupos").size(), "only months with an answer");
        assertEquals(
                "{\"mes\":\"2025-09\",\"motivo\":\"RECLAMO\"}",
                months.getJsonArray("grupos").getJsonObject(0).getJsonObject("grupo").toString());
        JsonObject none = of("JUNAEB", "pertinencia?desde=2025-09-01&hasta=2025-10-01");
        assertEquals(JsonValue.NULL, none.getJsonObject("total").get("pertinencia"));
    }

    @Test
    void promisesAndReopenedRoundsAreCountedAsInTheClosedReport() throws Exception {
        time.set(santiago("2025-02-20T12:00:00"));
        String kept = promised("2025-02-03T10:00:00");
        past.answer(kept, Stage.RESPUESTA_DEFINITIVA, staff(), santiago("2025-02-10T10:00:00"));
        promised("2025-02-04T10:00:00");
        promised("2025-02-15T10:00:00");
        assertEquals(
                "{\"prometidas\":3,\"cumplidas\":1,\"incumplidas\":1,\"pendientes\":1,"
                        + "\"cumplimiento\":0.5000}",
                of("INTEGRA", "promesas?desde=2025-02-01&hasta=2025-03-01")
                        .getJsonObject("total")
                        .toString());

        past.reopen(kept, staff(), santiago("2025-02-11T10:00:00"));
        past.answer(kept, Stage.RESPUESTA_DEFINITIVA, staff(), santiago("2025-02-12T10:00:00"));
        String late = answered("INTEGRA", "2025-02-05T10:00:00", "2025-02-06T10:00:00");
        past.reopen(late, staff(), santiago("2025-02-07T10:00:00"));
        String open = answered("INTEGRA", "2025-02-17T10:00:00", "2025-02-18T10:00:00");
        past.reopen(open, staff(), santiago("2025-02-19T11:00:00"));
        assertEquals(
                "{\"reabiertas\":3,\"respondidasEnPlazo\":1,\"fueraDePlazo\":1,\"pendientes\":1}",
                of("INTEGRA", "reaperturas?desde=2025-02-01&hasta=2025-03-01")
                        .getJsonObject("total")
                        .toString());
        assertEquals(
                "{\"grupo\":{\"institucion\":\"INTEGRA\"},\"reabiertas\":3,\"respondidasEnPlazo\":1,"
                        + "\"fueraDePlazo\":1,\"pendientes\":1}",
                of("INTEGRA", "reaperturas?desde=2025-02-01&hasta=2025-03-01&agrupar=institucion")
                        .getJsonArray("grupos")
                        .getJsonObject(0)
                        .toString());
    }

    @Test
    void causesAreThoseOfConcludedComplaints() throws Exception {
        String number = answered("INTEGRA", "2025-12-05T10:00:00", "2025-12-06T10:00:00");
        data.with(
                em ->
                        em.createNativeQuery(
                                        "UPDATE ticket SET cause_kind = 'PROVEEDOR' WHERE"
                                                + " ticket_number = '"
                                                + number
                                                + "'")
                                .executeUpdate());
        JsonObject told =
                of("INTEGRA", "causas?desde=2025-12-01&hasta=2026-01-01&agrupar=mes")
                        .getJsonArray("grupos")
                        .getJsonObject(0);
        assertEquals(
                "{\"causa\":\"PROVEEDOR\",\"mes\":\"2025-12\"}",
                told.getJsonObject("grupo").toString());
        assertEquals(1, told.getInt("casos"));
        assertTrue(told.getInt("acciones") >= told.getInt("accionesEficaces"), told.toString());
        assertEquals(
                0,
                of("JUNJI", "causas?desde=2025-12-01&hasta=2026-01-01")
                        .getJsonObject("total")
                        .getInt("casos"));
    }

    /** The same answer, whether sums of that month are kept or not. */
    @Test
    void aMonthWhoseOnlyRequestWasAnnulledIsNoGroup() throws Exception {
        past.annul(
                past.file("RECLAMO", "INTEGRA", PLAIN, santiago("2025-10-05T10:00:00")),
                staff(),
                santiago("2025-10-05T11:00:00"));
        String question = "oportunidad?desde=2025-10-01&hasta=2025-11-01&agrupar=mes";
        HttpResponse<String> live = asked("INTEGRA", question);
        assertTrue(parsed(live).getJsonArray("grupos").isEmpty(), live.body());
        caseCountWorker.count(YearMonth.of(2025, 10));
        HttpResponse<String> kept = asked("INTEGRA", question);
        assertEquals(live.body(), kept.body());
        assertEquals(live.headers().firstValue("ETag"), kept.headers().firstValue("ETag"));
    }

    @Test
    void noFineIsSaidOnlyWhereThereIsATable() throws Exception {
        JsonObject told = of("INTEGRA", "multas?mes=2025-03");
        for (JsonObject contract : told.getJsonArray("contratos").getValuesAs(JsonObject.class)) {
            for (JsonObject line :
                    contract.getJsonArray("indicadores").getValuesAs(JsonObject.class)) {
                if (line.getBoolean("sinTabla")) {
                    assertEquals(JsonValue.NULL, line.get("multa"), line.toString());
                }
                assertFalse(line.isNull("meta"), line.toString());
            }
        }
        assertEquals(400, asked("INTEGRA", "multas?mes=2025-3").statusCode());
        assertEquals(400, asked("INTEGRA", "multas").statusCode());
        assertEquals(
                400,
                asked("INTEGRA", "pertinencia?desde=2025-01-01&hasta=2025-02-01&agrupar=dia")
                        .statusCode());
    }

    @Test
    void whatLostItsTermByAnotherMotiveIsListedWithItsReason() throws Exception {
        time.set(santiago("2025-11-20T10:00:00"));
        String eased = past.file("RECLAMO", "INTEGRA", PLAIN, santiago("2025-11-19T10:00:00"));
        String bound = past.file("CONSULTA", "INTEGRA", PLAIN, santiago("2025-11-19T10:00:00"));
        reclassify(eased, "FELICITACION", "Solo agradecía, dice ana@it.example");
        reclassify(bound, "RECLAMO", "Cuenta una falta");
        List<JsonObject> listed =
                of("INTEGRA", "multas?mes=2025-11")
                        .getJsonArray("reclasificadas")
                        .getValuesAs(JsonObject.class);
        assertEquals(1, listed.size(), "what adds a duty is not listed");
        assertEquals(eased, listed.get(0).getString("id"));
        assertEquals("RECLAMO", listed.get(0).getString("de"));
        assertEquals("FELICITACION", listed.get(0).getString("a"));
        assertTrue(listed.get(0).getString("motivo").startsWith("Solo agradecía"));
        assertFalse(listed.get(0).getString("motivo").contains("ana@it.example"));
        assertTrue(of("JUNJI", "multas?mes=2025-11").getJsonArray("reclasificadas").isEmpty());
        assertTrue(of("INTEGRA", "multas?mes=2025-10").getJsonArray("reclasificadas").isEmpty());
    }

    private void reclassify(String number, String motive, String reason) throws Exception {
        int version =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT t.version FROM Ticket t WHERE t.number = :number",
                                                Integer.class)
                                        .setParameter("number", number)
                                        .getSingleResult());
        as(
                with("ADMINISTRADOR"),
                () ->
                        ticketService.reclassify(
                                new TicketRef(number, version),
                                motive,
                                "BASICA_MEDIA",
                                null,
                                Context.SERVICIO_REGULAR,
                                reason));
    }

    private String answered(String institution, String entered, String left) {
        String number = past.file("RECLAMO", institution, PLAIN, santiago(entered));
        past.answer(number, Stage.RESPUESTA_DEFINITIVA, staff(), santiago(left));
        return number;
    }

    /** Answered with steps then; a definitive answer is due ten days later. */
    private String promised(String steps) {
        Instant left = santiago(steps);
        String number = past.file("RECLAMO", "INTEGRA", PLAIN, left.minusSeconds(18_000));
        past.answer(number, Stage.RESPUESTA, staff(), left);
        return number;
    }

    private void sampled(String month, List<String> numbers, String notPertinent) {
        data.with(
                em -> {
                    em.createNativeQuery(
                                    "INSERT INTO pertinence_sample (sample_month, population,"
                                            + " sample_size, drawn_at) VALUES ('"
                                            + month
                                            + "', 4, 3, CURRENT_TIMESTAMP)")
                            .executeUpdate();
                    int place = 0;
                    for (String number : numbers) {
                        place++;
                        em.createNativeQuery(
                                        "INSERT INTO pertinence_case (answer_id, version,"
                                                + " sample_month, place, pertinent, reason,"
                                                + " judged_by) SELECT a.id, 0, '"
                                                + month
                                                + "', "
                                                + place
                                                + ", "
                                                + !number.equals(notPertinent)
                                                + ", 'Revisada', "
                                                + staff()
                                                + " FROM answer a, ticket t WHERE a.ticket_id ="
                                                + " t.id AND t.ticket_number = '"
                                                + number
                                                + "'")
                                .executeUpdate();
                    }
                    return null;
                });
    }

    private long staff() {
        return with("ADMINISTRADOR").id();
    }

    private JsonObject of(String institution, String question) throws Exception {
        HttpResponse<String> answer = asked(institution, question);
        assertEquals(200, answer.statusCode(), answer.body());
        return parsed(answer);
    }

    private static JsonObject parsed(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private HttpResponse<String> asked(String institution, String question) throws Exception {
        URI address =
                URI.create(
                        "http://localhost:"
                                + System.getenv("CANAL_HTTP_PORT")
                                + "/api/v1/indicadores/"
                                + question);
        return HTTP.send(
                HttpRequest.newBuilder(address)
                        .header(
                                "Authorization",
                                "Bearer " + tokens.withScope("lectura", institution))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Instant santiago(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago")).toInstant();
    }
}
