package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.token.KnownTokens;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.ServerTime;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import cl.soser.canal.ticket.handling.TermChangeService;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A program that keeps a copy of its institution's requests can keep it true. */
class MirrorApiIT extends TicketCase {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject KnownTokens tokens;
    @Inject PastTickets past;
    @Inject TermChangeService termChangeService;

    private static HttpResponse<String> asked(String token, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:"
                                                + System.getenv("CANAL_HTTP_PORT")
                                                + "/api/v1/"
                                                + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<JsonObject> walk(String token, String query) throws Exception {
        List<JsonObject> all = new ArrayList<>();
        String more = "";
        while (more != null) {
            JsonObject page = json(asked(token, query + more));
            page.getJsonArray("datos").forEach(each -> all.add(each.asJsonObject()));
            more =
                    page.get("siguiente") == JsonValue.NULL
                            ? null
                            : "&cursor=" + encoded(page.getString("siguiente"));
        }
        return all;
    }

    private static Optional<JsonObject> entry(String token, String since, String number)
            throws Exception {
        List<JsonObject> found =
                walk(token, "tickets?limite=500&actualizadoDesde=" + since).stream()
                        .filter(each -> number.equals(each.getString("id")))
                        .toList();
        assertTrue(found.size() < 2, found.toString());
        return found.stream().findAny();
    }

    private void move(String number, String institution) throws Exception {
        as(
                administrator(),
                () -> ticketService.belongTo(ref(number), institution, "Es de otra institución"));
    }

    @Test
    void oneThatLeavesIsToldAndOneThatComesBackIsThereAgain() throws Exception {
        String junaeb = tokens.withScope("lectura", "JUNAEB");
        String junji = tokens.withScope("lectura", "JUNJI");
        String number =
                past.file(
                        "RECLAMO", "JUNAEB", "Faltó leche.", Instant.parse("2025-02-03T15:00:00Z"));
        String since = ServerTime.now().toString();
        move(number, "JUNJI");
        JsonObject gone = entry(junaeb, since, number).orElseThrow();
        assertEquals(Set.of("id", "retirado", "actualizado"), gone.keySet());
        assertTrue(gone.getBoolean("retirado"));
        assertTrue(gone.getString("actualizado").matches(".*\\.\\d{3}-0[34]:00"), gone.toString());
        assertFalse(
                OffsetDateTime.parse(gone.getString("actualizado"))
                        .toInstant()
                        .isBefore(Instant.parse(since)));
        assertEquals(404, asked(junaeb, "tickets/" + number).statusCode());
        assertTrue(entry(junji, since, number).orElseThrow().containsKey("motivo"));
        // What it is now belongs to the other; only a list of changes tells that it left.
        String day = "tickets?desde=2025-02-03&hasta=2025-02-04";
        assertFalse(asked(junaeb, day).body().contains(number));
        assertTrue(
                asked(junaeb, day + "&motivo=CONSULTA&actualizadoDesde=" + since)
                        .body()
                        .contains(number),
                "whatever else narrows the list");

        as(manager(), () -> termChangeService.decide(ref(number), false, "Era de la primera"));
        assertTrue(entry(junaeb, since, number).orElseThrow().containsKey("motivo"));
        assertTrue(entry(junji, since, number).orElseThrow().getBoolean("retirado"));
        String later = ServerTime.now().plusMillis(1).toString();
        assertTrue(entry(junji, later, number).isEmpty());
    }

    @Test
    void thoseThatLeftStandAmongTheOthersAndComeOnceWhateverThePage() throws Exception {
        String since = ServerTime.now().toString();
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            filed.add(
                    past.file(
                            "RECLAMO",
                            "INTEGRA",
                            "Faltó leche.",
                            Instant.parse("2025-02-1" + i + "T15:00:00Z")));
        }
        for (int i : new int[] {1, 2, 5}) {
            move(filed.get(i), "JUNJI");
        }
        String token = tokens.withScope("lectura", "INTEGRA");
        for (int size : new int[] {1, 2, 3, 500}) {
            List<JsonObject> walked =
                    walk(token, "tickets?limite=" + size + "&actualizadoDesde=" + since).stream()
                            .filter(each -> filed.contains(each.getString("id")))
                            .toList();
            assertEquals(
                    filed,
                    walked.stream().map(each -> each.getString("id")).toList(),
                    "pages of " + size);
            assertEquals(
                    List.of(false, true, true, false, false, true),
                    walked.stream().map(each -> each.containsKey("retirado")).toList());
        }
        // By the day on which they are due the others come in another order; each still comes once.
        List<String> due =
                walk(token, "tickets?limite=1&venceDesde=2025-02-01&actualizadoDesde=" + since)
                        .stream()
                        .map(each -> each.getString("id"))
                        .filter(filed::contains)
                        .toList();
        assertEquals(Set.copyOf(filed), Set.copyOf(due));
        assertEquals(filed.size(), due.size());
    }

    @Test
    void whatIsHiddenOrEndedWithoutLeavingIsAChangeLikeAny() throws Exception {
        String number = complaint();
        String token = tokens.withScope("lectura", ticket(number).getInstitution());
        String since = ServerTime.now().toString();
        String other = complaint();
        as(
                administrator(),
                () ->
                        ticketService.restrict(
                                ref(number), RestrictedMatter.values()[0], "Es sobre una persona"));
        as(
                administrator(),
                () -> ticketService.annul(ref(other), AnnulmentCause.PRUEBA, "Era una prueba"));
        JsonObject restricted = entry(token, since, number).orElseThrow();
        assertEquals(JsonValue.NULL, restricted.get("asunto"));
        assertEquals("ANULADO", entry(token, since, other).orElseThrow().getString("estado"));
        String highest = restricted.getString("actualizado");
        assertEquals(
                ticket(number).getLastMovedAt() != null,
                entry(token, encoded(highest), number).isPresent(),
                "the mark of a request finds it again");
    }

    @Test
    void aFileTellsWhatTheListTells() throws Exception {
        String number = in(TicketStatus.CERRADO);
        String institution = ticket(number).getInstitution();
        String token = tokens.withScope("lectura", institution);
        JsonObject told = json(asked(token, "tickets/" + number)).getJsonObject("ticket");
        Map<String, String> line = line(token, number);
        assertEquals(told.getString("ingreso"), line.get("Ingreso ISO"));
        assertEquals(told.getString("vence"), line.get("Vence ISO"));
        assertEquals(told.getString("primeraRespuesta"), line.get("Primera respuesta ISO"));
        assertEquals(told.getString("cierre"), line.get("Cierre ISO"));
        assertEquals(told.getString("actualizado"), line.get("Actualizado ISO"));
        assertEquals("" + told.getInt("tipo"), line.get("Tipo"));
        assertEquals("ACOGIDO", line.get("Resultado"));
        assertEquals("0", line.get("Reaperturas"));
        assertTrue(line.get("Etapas").contains("RESPUESTA_DEFINITIVA " + line.get("Cierre ISO")));
        assertEquals("", line.get("Causa"));
        String texts = tokens.with(Set.of("lectura", "textos"), institution);
        assertEquals("Se pesó mal la ración", line(texts, number).get("Causa"));
    }

    private static Map<String, String> line(String token, String number) throws Exception {
        String[] lines =
                asked(token, "exportaciones/tickets?formato=csv&estado=CERRADO")
                        .body()
                        .split("\r\n");
        String[] names = lines[0].split(";");
        String found =
                Stream.of(lines).filter(one -> one.startsWith(number)).findAny().orElseThrow();
        String[] values = found.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        Map<String, String> line = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            line.put(names[i], values[i].replaceAll("^\"|\"$", ""));
        }
        return line;
    }

    @Test
    void everyAnswerTellsWhatIsLeftOfTheLimit() throws Exception {
        String token = tokens.withScope("lectura", "JUNJI");
        String writer = tokens.withScope("telefonia", null);
        String tag = asked(token, "tickets?limite=1").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> same =
                HTTP.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://localhost:"
                                                        + System.getenv("CANAL_HTTP_PORT")
                                                        + "/api/v1/tickets?limite=1"))
                                .header("Authorization", "Bearer " + token)
                                .header("If-None-Match", tag)
                                .build(),
                        BodyHandlers.ofString());
        long before = Long.MAX_VALUE;
        for (HttpResponse<String> answer :
                List.of(
                        asked(token, "tickets?limite=1"),
                        same,
                        asked(token, "tickets?limite=x"),
                        asked(token, "tickets/CP-2025-999999"),
                        asked(token, "nada"),
                        asked(token, "exportaciones/tickets?formato=csv&desde=2099-01-01"),
                        asked(token, "tickets?motivo=" + "x".repeat(4_100)))) {
            assertEquals("1200", told(answer, "RateLimit-Limit"), answer.statusCode() + "");
            long left = Long.parseLong(told(answer, "RateLimit-Remaining"));
            assertTrue(left < 1200, "this call counts");
            assertTrue(Long.parseLong(told(answer, "RateLimit-Reset")) >= 1);
            before = left;
        }
        assertTrue(before > 0);
        assertEquals(403, asked(writer, "tickets").statusCode());
        assertEquals("1200", told(asked(writer, "tickets"), "RateLimit-Limit"));
        HttpResponse<String> unknown = asked("nadie", "tickets");
        assertEquals(401, unknown.statusCode());
        assertEquals("60", told(unknown, "RateLimit-Limit"));
    }

    private static String told(HttpResponse<String> answer, String header) {
        return answer.headers().firstValue(header).orElse("missing at " + answer.statusCode());
    }
}
