package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.token.KnownTokens;
import cl.soser.canal.audit.AuditEntry;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Requests as programs of an institution read them: its own, by page, and no more than allowed. */
class TicketsApiIT extends TicketCase {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String DETAIL = "Hoy las bandejas venían con poca comida.";

    @Inject KnownTokens tokens;
    @Inject PastTickets past;

    private String reader(String institution, String... more) {
        Set<String> scopes = new HashSet<>(Set.of(more));
        scopes.add("lectura");
        return tokens.with(scopes, institution);
    }

    private static HttpResponse<String> asked(String token, String path) throws Exception {
        URI address =
                URI.create(
                        "http://localhost:" + System.getenv("CANAL_HTTP_PORT") + "/api/v1/" + path);
        return HTTP.send(
                HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
                BodyHandlers.ofString());
    }

    private static JsonObject json(String token, String path) throws Exception {
        HttpResponse<String> answer = asked(token, path);
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("datos").stream()
                .map(each -> each.asJsonObject().getString("id"))
                .toList();
    }

    private String past(String institution, String entered) {
        return past.file("RECLAMO", institution, "Faltó leche para todos.", Instant.parse(entered));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void anInstitutionReadsItsOwnAndAnothersIsAsIfItWereNot() throws Exception {
        String mine = past("JUNJI", "2025-03-01T15:00:00Z");
        String other = past("INTEGRA", "2025-03-01T15:00:00Z");
        String token = reader("JUNJI");
        List<String> list = ids(json(token, "tickets?desde=2025-03-01&hasta=2025-03-02"));
        assertTrue(list.contains(mine), list.toString());
        assertFalse(list.contains(other), list.toString());
        assertEquals(404, asked(token, "tickets/" + other).statusCode());
        assertEquals(
                asked(token, "tickets/CP-2025-999999").body(),
                asked(token, "tickets/" + other).body());
    }

    @Test
    void whatEntersWhileAListIsWalkedIsNeitherSkippedNorGivenTwice() throws Exception {
        Set<String> filed = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            filed.add(past("JUNAEB", "2025-05-10T15:00:00Z"));
        }
        String token = reader("JUNAEB");
        List<String> walked = new ArrayList<>();
        String query = "tickets?desde=2025-05-10&hasta=2025-05-12&limite=2";
        String cursor = null;
        int pages = 0;
        do {
            HttpResponse<String> answer =
                    asked(token, cursor == null ? query : query + "&cursor=" + encoded(cursor));
            JsonObject page = Json.createReader(new StringReader(answer.body())).readObject();
            walked.addAll(ids(page));
            boolean more = page.get("siguiente") != JsonValue.NULL;
            assertEquals(more, answer.headers().firstValue("Link").isPresent());
            cursor = more ? page.getString("siguiente") : null;
            if (pages++ == 0) {
                filed.add(past("JUNAEB", "2025-05-11T15:00:00Z"));
                past("JUNJI", "2025-05-11T15:00:00Z");
            }
        } while (cursor != null);
        assertEquals(6, walked.size(), walked.toString());
        assertEquals(filed, new HashSet<>(walked));
        assertTrue(pages > 2);
    }

    @Test
    void aCursorOfAnotherQueryOrInstitutionIsRefused() throws Exception {
        past("JUNAEB", "2025-06-10T15:00:00Z");
        past("JUNAEB", "2025-06-10T15:00:01Z");
        past("JUNJI", "2025-06-10T15:00:01Z");
        String query = "tickets?desde=2025-06-10&hasta=2025-06-11&limite=1";
        String token = reader("JUNAEB");
        String cursor = "&cursor=" + encoded(json(token, query).getString("siguiente"));
        assertEquals(200, asked(token, query + cursor).statusCode());
        for (HttpResponse<String> wrong :
                List.of(
                        asked(token, query + "&motivo=RECLAMO" + cursor),
                        asked(token, query.replace("06-11", "06-12") + cursor),
                        asked(reader("JUNJI"), query + cursor),
                        asked(token, query + "&cursor=zzz"),
                        asked(token, query + tampered(cursor)))) {
            assertEquals(400, wrong.statusCode());
            assertTrue(wrong.body().contains("\"parametro\":\"cursor\""), wrong.body());
        }
    }

    /** Of the same query, and an instant that no database keeps. */
    private static String tampered(String cursor) {
        byte[] text = Base64.getUrlDecoder().decode(cursor.substring(cursor.indexOf('=') + 1));
        String mark = new String(text, 0, 16, StandardCharsets.UTF_8);
        return "&cursor="
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                (mark + "-1000000-01-01T00:00:00Z 1")
                                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anInstantOfAYearThatNobodyMeansIsRefused() throws Exception {
        for (String far :
                List.of(
                        "9999-12-31T23:59:59-03:00",
                        "-999999999-01-01T00:00:00Z",
                        "+999999999-12-31T00:00:00Z",
                        "0000-01-01T00:00:00Z")) {
            for (String path : List.of("tickets?", "exportaciones/tickets?formato=csv&")) {
                HttpResponse<String> answer =
                        asked(reader("JUNAEB"), path + "actualizadoDesde=" + encoded(far));
                assertEquals(400, answer.statusCode(), path + far);
                assertTrue(
                        answer.body().contains("\"parametro\":\"actualizadoDesde\""),
                        answer.body());
            }
        }
    }

    @Test
    void whatHasNoCodeIsNullInAGroupAndAskedForWithADash() throws Exception {
        past("JUNJI", "2025-04-02T15:00:00Z");
        String days = "desde=2025-04-02&hasta=2025-04-03";
        JsonObject groups = json(reader("JUNJI"), "indicadores/volumen?agrupar=subtema&" + days);
        JsonObject none = groups.getJsonArray("grupos").getJsonObject(0);
        assertTrue(none.getJsonObject("grupo").isNull("subtema"), groups.toString());
        assertEquals(
                none.getInt("cantidad"),
                ids(json(reader("JUNJI"), "tickets?subtema=-&" + days)).size());
    }

    @Test
    void thoseThatAreOverdueAndThoseThatAreNotAreAll() throws Exception {
        String number = past("JUNJI", "2025-04-12T15:00:00Z");
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set status = 'ANULADO'"
                                                + " where ticket_number = ?1")
                                .setParameter(1, number)
                                .executeUpdate());
        String days = "tickets?desde=2025-04-12&hasta=2025-04-13";
        assertTrue(ids(json(reader("JUNJI"), days)).contains(number));
        assertTrue(ids(json(reader("JUNJI"), days + "&vencido=false")).contains(number));
        assertFalse(ids(json(reader("JUNJI"), days + "&vencido=true")).contains(number));
    }

    @Test
    void filtersThatCannotBeAreToldAllAtOnce() throws Exception {
        HttpResponse<String> answer =
                asked(
                        reader("JUNAEB"),
                        "tickets?desde=2026-02-30&motivo=QUEJA&estado=LISTO&limite=10000&vencido=si"
                                + "&rbd=0&actualizadoDesde=ayer&region=99");
        assertEquals(400, answer.statusCode());
        for (String name :
                List.of(
                        "desde",
                        "motivo",
                        "estado",
                        "limite",
                        "vencido",
                        "rbd",
                        "actualizadoDesde",
                        "region")) {
            assertTrue(
                    answer.body().contains("\"parametro\":\"" + name + "\""),
                    name + " " + answer.body());
        }
    }

    @Test
    void aClosedComplaintTellsItsStagesWhatWasFoundAndWhatIsDone() throws Exception {
        String number = in(TicketStatus.CERRADO);
        String institution = ticket(number).getInstitution();
        JsonObject sheet = json(reader(institution), "tickets/" + number);
        JsonObject ticket = sheet.getJsonObject("ticket");
        assertEquals("CERRADO", ticket.getString("estado"));
        assertEquals("Bandejas con poca comida", ticket.getString("asunto"));
        assertEquals(2, ticket.getInt("tipo"));
        assertTrue(ticket.getBoolean("enPlazo"));
        assertEquals(
                List.of("ACUSE", "RESPUESTA_DEFINITIVA"),
                ticket.getJsonArray("etapas").stream()
                        .map(each -> each.asJsonObject().getString("etapa"))
                        .toList());
        assertEquals("ACOGIDO", ticket.getJsonObject("reclamo").getString("resultado"));
        assertEquals(1, ticket.getJsonObject("reclamo").getJsonArray("acciones").size());
        assertEquals(
                ticket(number).getEnteredAt().getEpochSecond(),
                OffsetDateTime.parse(ticket.getString("ingreso")).toEpochSecond());
        assertTrue(ticket.getString("ingreso").matches(".*-0[34]:00"));
        assertTrue(sheet.getJsonArray("historia").size() >= 3);
    }

    @Test
    void textsAndPeopleAreForTokensThatMayReadThemAndThatIsKept() throws Exception {
        String number = in(TicketStatus.CERRADO);
        String institution = ticket(number).getInstitution();
        JsonObject bare = json(reader(institution), "tickets/" + number);
        assertTrue(bare.isNull("detalle"));
        JsonObject answer = bare.getJsonArray("respuestas").getJsonObject(0);
        assertTrue(answer.isNull("texto"));
        JsonObject complaint = bare.getJsonObject("ticket").getJsonObject("reclamo");
        assertTrue(complaint.isNull("causa"));
        assertTrue(complaint.getJsonArray("acciones").getJsonObject(0).isNull("descripcion"));
        assertTrue(bare.getJsonObject("persona").getBoolean("enmascarada"));
        assertFalse(bare.toString().contains("Ficticia"));
        assertFalse(bare.toString().contains("40000001"));
        assertFalse(bare.toString().contains("ficticia@"));
        long before = readings(number);

        JsonObject texts = json(reader(institution, "textos"), "tickets/" + number);
        assertEquals(DETAIL, texts.getString("detalle"));
        assertFalse(texts.getJsonArray("respuestas").getJsonObject(0).isNull("texto"));
        assertEquals(
                "Se pesó mal la ración",
                texts.getJsonObject("ticket").getJsonObject("reclamo").getString("causa"));
        assertTrue(texts.getJsonObject("persona").getBoolean("enmascarada"));

        JsonObject people = json(reader(institution, "datos-personales"), "tickets/" + number);
        assertTrue(people.isNull("detalle"));
        assertEquals("Ana Ficticia Prueba", people.getJsonObject("persona").getString("nombre"));
        assertFalse(people.getJsonObject("persona").getBoolean("enmascarada"));
        assertEquals(before + 2, readings(number), "each reading of texts or of a person");
    }

    @Test
    void theHistoryTellsThatItWasRestrictedAndNotForWhatOrWhy() throws Exception {
        data.with(em -> em.createQuery("DELETE FROM ReaderSeat s").executeUpdate());
        String number = complaint();
        as(
                administrator(),
                () ->
                        ticketService.restrict(
                                ref(number), RestrictedMatter.MALTRATO, "la jefa grita"));
        as(
                manager(),
                () -> ticketService.restrict(ref(number), RestrictedMatter.FRAUDE, "es robo"));
        as(manager(), () -> ticketService.liftRestriction(ref(number)));
        JsonObject sheet = json(reader(ticket(number).getInstitution()), "tickets/" + number);
        assertEquals(
                List.of("ABIERTA>RESERVADA", "RESERVADA>ABIERTA"),
                steps(sheet, "RESTRICCION").stream()
                        .map(step -> step.getString("de") + '>' + step.getString("a"))
                        .toList());
        steps(sheet, "RESTRICCION").forEach(step -> assertTrue(step.isNull("razon")));
        for (String secret : List.of("MALTRATO", "FRAUDE", "grita", "es robo")) {
            assertFalse(sheet.toString().contains(secret), secret);
        }
    }

    @Test
    void theHistoryTellsWhyStaffReopenedItWithoutNames() throws Exception {
        String number = in(TicketStatus.CERRADO);
        as(
                with("OPERADOR"),
                () ->
                        ticketService.reopenForCaller(
                                ref(number), "Ana Ficticia dice que faltó el pan"));
        JsonObject sheet = json(reader(ticket(number).getInstitution()), "tickets/" + number);
        String why = steps(sheet, "REAPERTURA").get(0).getString("razon");
        assertTrue(why.endsWith("dice que faltó el pan"), why);
        assertFalse(why.contains("Ficticia"), why);
    }

    private static List<JsonObject> steps(JsonObject sheet, String kind) {
        return sheet.getJsonArray("historia").getValuesAs(JsonObject.class).stream()
                .filter(step -> step.getString("hecho").equals(kind))
                .toList();
    }

    private long readings(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT e FROM AuditEntry e WHERE e.ticketNumber = :number"
                                                + " AND e.actionCode = 'LECTURA'",
                                        AuditEntry.class)
                                .setParameter("number", number)
                                .getResultStream()
                                .filter(entry -> entry.getReason().equals("EXPORTACION"))
                                .count());
    }

    @Test
    void ofARestrictedOneNobodyHereReadsAWordOrAName() throws Exception {
        String number = in(TicketStatus.CERRADO);
        String institution = ticket(number).getInstitution();
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set restricted = true"
                                                + " where ticket_number = ?1")
                                .setParameter(1, number)
                                .executeUpdate());
        String token = reader(institution, "textos", "datos-personales");
        JsonObject sheet = json(token, "tickets/" + number);
        assertTrue(sheet.getJsonObject("ticket").isNull("asunto"));
        assertTrue(sheet.isNull("detalle"));
        assertTrue(sheet.getJsonObject("persona").getBoolean("enmascarada"));
        assertFalse(sheet.toString().contains("bandeja"), sheet.toString());
        String day = ticket(number).getEnteredAt().minusSeconds(86_400).toString().substring(0, 10);
        List<JsonObject> rows = new ArrayList<>();
        String next = "tickets?desde=" + day + "&limite=500";
        while (next != null) {
            JsonObject page = json(token, next);
            page.getJsonArray("datos").forEach(each -> rows.add(each.asJsonObject()));
            next =
                    page.isNull("siguiente")
                            ? null
                            : "tickets?desde="
                                    + day
                                    + "&limite=500&cursor="
                                    + encoded(page.getString("siguiente"));
        }
        JsonObject row =
                rows.stream()
                        .filter(each -> each.getString("id").equals(number))
                        .findAny()
                        .orElseThrow();
        assertTrue(row.isNull("asunto"));
        assertTrue(row.getJsonObject("reclamo").isNull("causa"));
    }

    private Instant changed(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT t.changedAt FROM Ticket t WHERE t.number = :number",
                                        Instant.class)
                                .setParameter("number", number)
                                .getSingleResult());
    }

    @Test
    void whoIsBehindAsksForWhatChangedSince() throws Exception {
        String number = complaint();
        String institution = ticket(number).getInstitution();
        String token = reader(institution);
        String since = encoded(changed(number).toString());
        assertTrue(
                ids(json(token, "tickets?limite=500&actualizadoDesde=" + since)).contains(number));
        Instant before = changed(number);
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        assertTrue(changed(number).isAfter(before), "a later millisecond");
        String later = encoded(before.plusMillis(1).toString());
        assertTrue(
                ids(json(token, "tickets?limite=500&actualizadoDesde=" + later)).contains(number));
        assertFalse(
                ids(json(token, "tickets?limite=500&actualizadoDesde=2098-01-01T00:00:00Z"))
                        .contains(number));
    }
}
