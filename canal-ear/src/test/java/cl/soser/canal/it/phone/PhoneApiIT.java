package cl.soser.canal.it.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.account.token.KnownTokens;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.phone.indicator.LinePeriod;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the exchange sends, as a program sends it. Each test has calls, or a month, of its own. */
class PhoneApiIT extends InContainer {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String CALLS = "/api/v1/telefonia/llamadas";
    private static final String OUTAGES = "/api/v1/telefonia/interrupciones";
    private static final String FIGURES = "/api/v1/indicadores/telefonia?mes=";

    @Inject KnownTokens tokens;
    @Inject LineIndicatorService lineIndicatorService;

    private String exchange() {
        return tokens.withScope(ApiScope.TELEFONIA, null);
    }

    private static HttpRequest.Builder request(String path, String token) {
        URI address = URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT") + path);
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> post(String path, String token, String type, String body)
            throws Exception {
        return HTTP.send(
                request(path, token)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static JsonObject sent(String token, String type, String body) throws Exception {
        HttpResponse<String> answer = post(CALLS, token, type, body);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static void assertReceipt(JsonObject receipt, int received, int fresh, int known) {
        assertEquals(Set.of("recibidas", "nuevas", "repetidas", "rechazadas"), receipt.keySet());
        assertEquals(received, receipt.getInt("recibidas"));
        assertEquals(fresh, receipt.getInt("nuevas"));
        assertEquals(known, receipt.getInt("repetidas"));
    }

    @Test
    void aLogInPiecesOutOfOrderAndAgainCountsEachCallOnce() throws Exception {
        String token = exchange();
        String own = UUID.randomUUID().toString();
        String enter =
                "1770000000|%s.1|linea800|NONE|ENTERQUEUE||+56910000000|1\n1770000001|%s.2|linea800|NONE|ENTERQUEUE||+56910000001|2\n"
                        .formatted(own, own);
        String end =
                "1770000010|%s.1|linea800|Local/op1@agents/n|CONNECT|10|9.9|2\n1770000070|%s.1|linea800|Local/op1@agents/n|COMPLETECALLER|10|60|1\n1770000031|%s.2|linea800|NONE|ABANDON|1|2|30\n"
                        .formatted(own, own, own);
        assertReceipt(sent(token, "text/plain", end), 2, 2, 0);
        assertReceipt(sent(token, "text/plain; charset=UTF-8", enter), 2, 0, 2);
        assertReceipt(sent(token, "text/plain", enter + end), 2, 0, 2);
        JsonObject month = json(figures("2026-02"));
        assertEquals(2, month.getInt("ofrecidas"));
        assertEquals(1, month.getInt("atendidas"));
        assertEquals(1, month.getInt("atendidasAntesDe15s"));
        assertEquals(1, month.getInt("abandonadas"));
        assertEquals("0.5000", month.getJsonNumber("nivelServicio").toString());
        assertEquals("PROMEDIO_DIARIO sobre OFRECIDAS", month.getString("formula"));
    }

    @Test
    void badLinesAreToldWithTheirNumberAndTheRestIsKept() throws Exception {
        String own = UUID.randomUUID().toString();
        JsonObject receipt =
                sent(
                        exchange(),
                        "text/csv",
                        "\uFEFFid;inicio;resultado;espera;conversacion;agente;telefono;cola\r\n"
                                + own
                                + "-1;02-03-2026 09:00:00;ATENDIDA;14,9;60;desconocida;;linea800\r\n"
                                + own
                                + "-2;02-03-2026 09:00:00;ATENDIDA;-1;60;op1;;linea800\r\n"
                                + own
                                + "-3;02-03-2026 09:00:00;ABANDONADA;15,0;;;;soporte\r\n");
        assertReceipt(receipt, 3, 1, 0);
        var rejected = receipt.getJsonArray("rechazadas");
        assertEquals(2, rejected.size());
        assertEquals(Set.of("linea", "motivo"), rejected.getJsonObject(0).keySet());
        assertEquals(3, rejected.getJsonObject(0).getInt("linea"));
        assertEquals(
                "La espera o la conversación es negativa: -1.",
                rejected.getJsonObject(0).getString("motivo"));
        assertEquals(
                "Es de otra cola o central: «soporte».",
                rejected.getJsonObject(1).getString("motivo"));
    }

    @Test
    void whatIsNoneOfCallsIsRefusedAsAProblem() throws Exception {
        String token = exchange();
        assertProblem(400, post(CALLS, token, "text/csv", ""));
        assertProblem(400, post(CALLS, token, "text/csv", "hola\nadiós"));
        assertProblem(415, post(CALLS, token, "application/json", "{}"));
        assertProblem(413, post(CALLS, token, "text/plain", "x".repeat(20 * 1024 * 1024 + 1)));
    }

    @Test
    void onlyTheExchangesTokenMaySend() throws Exception {
        String reader = tokens.withScope(ApiScope.LECTURA, "JUNAEB");
        assertProblem(403, post(CALLS, reader, "text/csv", "id;inicio;resultado;espera"));
        assertProblem(403, post(OUTAGES, reader, "application/json", outage("x", "")));
        assertProblem(401, post(CALLS, "nadie", "text/csv", "id;inicio;resultado;espera"));
        HttpResponse<String> figures =
                HTTP.send(
                        request(FIGURES + "2026-02", exchange()).build(), BodyHandlers.ofString());
        assertProblem(403, figures);
    }

    private static void assertProblem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(
                answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("application/problem+json"),
                answer.headers().toString());
    }

    private static String outage(String id, String more) {
        return "{\"id\":\"%s\",\"inicio\":\"2026-04-10T09:00:00-04:00\",\"causa\":\"CENTRAL\"%s}"
                .formatted(id, more);
    }

    @Test
    void anOutageToldAgainIsTheSameAndItsEndMayComeLater() throws Exception {
        String token = exchange();
        String id = UUID.randomUUID().toString();
        assertEquals(201, post(OUTAGES, token, "application/json", outage(id, "")).statusCode());
        String ended = outage(id, ",\"termino\":\"2026-04-10T10:12:00-04:00\"");
        assertEquals(200, post(OUTAGES, token, "application/json", ended).statusCode());
        assertEquals(200, post(OUTAGES, token, "application/json", ended).statusCode());
        JsonObject month = json(figures("2026-04"));
        // 72 of 43,260 minutes: April has an hour more, because the clocks went back on the 5th.
        assertEquals("0.9983", month.getJsonNumber("disponibilidad").toString());
        assertTrue(month.isNull("nivelServicio"), "no calls is not 0 %");
        assertTrue(month.getJsonObject("cumple").isNull("abandono"));
        assertTrue(month.getJsonObject("cumple").getBoolean("disponibilidad"));
    }

    @Test
    void aBadOutageIsToldFieldByField() throws Exception {
        String token = exchange();
        HttpResponse<String> answer =
                post(
                        OUTAGES,
                        token,
                        "application/json",
                        "{\"id\":\"\",\"inicio\":\"ayer\",\"causa\":\"DUENDES\",\"planificada\":1}");
        assertProblem(400, answer);
        assertEquals(4, json(answer).getJsonArray("errores").size());
        assertProblem(400, post(OUTAGES, token, "application/json", "[]"));
        for (String year : List.of("-999999999", "0001", "+999999999")) {
            assertWrong(
                    "inicio",
                    "Debe ser de los años 2000 a 2099.",
                    token,
                    outage("lejos", "").replace("2026-04-10", year + "-04-10"));
        }
        assertWrong(
                "planficada",
                "No existe aquí. Puede usar: id, inicio, termino, causa, planificada, nota.",
                token,
                outage("mal-escrita", ",\"planficada\":true"));
        assertWrong("termino", "Debe ser posterior al inicio.", token, "08:00:00", "orden");
        assertWrong("termino", "Debe ser posterior al inicio.", token, "09:00:00", "nada");
    }

    private static void assertWrong(String field, String words, String token, String end, String id)
            throws Exception {
        String more = ",\"termino\":\"2026-04-10T" + end + "-04:00\"";
        assertWrong(field, words, token, outage(id, more));
    }

    private static void assertWrong(String field, String words, String token, String body)
            throws Exception {
        HttpResponse<String> answer = post(OUTAGES, token, "application/json", body);
        assertProblem(400, answer);
        JsonObject error = json(answer).getJsonArray("errores").getJsonObject(0);
        assertEquals(field, error.getString("parametro"));
        assertEquals(words, error.getString("mensaje"));
    }

    /** Nesting without end, and numbers that take long to read (CVE-2023-4043). */
    @Test
    void aBombOfJsonIsRefusedAtOnce() throws Exception {
        String token = exchange();
        for (String bomb :
                List.of(
                        outage("hondo", ",\"nota\":" + "[".repeat(7_900) + "]".repeat(7_900)),
                        "{\"id\":".repeat(2_600),
                        "[".repeat(16_000),
                        "[".repeat(1_000_000),
                        outage("largo", ",\"planificada\":" + "9".repeat(16_000)),
                        outage("enorme", ",\"planificada\":1e" + "9".repeat(9)),
                        outage("millon", ",\"planificada\":" + "9".repeat(1_000_000)))) {
            long quickest = Long.MAX_VALUE;
            for (int tries = 0; tries < 3; tries++) { // a busy machine may hold one up
                long begun = System.nanoTime();
                assertProblem(400, post(OUTAGES, token, "application/json", bomb));
                quickest = Math.min(quickest, System.nanoTime() - begun);
            }
            assertTrue(quickest < 1_000_000_000, quickest + " ns: " + bomb.substring(0, 90));
        }
    }

    @Test
    void anOutageThatIsToComeOrBeganAtAnotherTimeIsToldInSpanish() throws Exception {
        String token = exchange();
        String id = UUID.randomUUID().toString();
        String future = outage(id, "").replace("2026-04-10", "2098-04-10");
        assertWrong("inicio", "No puede estar en el futuro.", token, future);
        String ended = outage(id, ",\"termino\":\"2026-04-10T09:01:00-04:00\"");
        assertEquals(201, post(OUTAGES, token, "application/json", ended).statusCode());
        assertWrong(
                "inicio",
                "Esa interrupción ya se conoce con otro inicio. Envíe la nueva con otro id; la"
                        + " anterior se anula en la página.",
                token,
                ended.replace("T09:00", "T08:00"));
    }

    /** Two of three: 66,66 % on one side and on the other. */
    @Test
    void aFigureIsTheSameForProgramsAndForPeople() throws Exception {
        String own = UUID.randomUUID().toString();
        sent(
                exchange(),
                "text/csv",
                "id;inicio;resultado;espera;agente\n"
                        + own
                        + "-1;02-01-2026 09:00:00;ATENDIDA;3;op1\n"
                        + own
                        + "-2;02-01-2026 09:00:00;ATENDIDA;4;op1\n"
                        + own
                        + "-3;02-01-2026 09:00:00;ABANDONADA;5;\n");
        JsonObject month = json(figures("2026-01"));
        LinePeriod period =
                as(
                        with(Role.ADMINISTRADOR),
                        () -> lineIndicatorService.month(YearMonth.of(2026, 1)));
        LineFormula formula = as(with(Role.ADMINISTRADOR), lineIndicatorService::formula);
        assertEquals("0.6666", month.getJsonNumber("nivelServicio").toString(), "cut");
        assertEquals("0.3334", month.getJsonNumber("abandono").toString(), "to the worse");
        assertEquals(
                period.serviceLevel(formula).mean().setScale(4, RoundingMode.DOWN),
                month.getJsonNumber("nivelServicioPromedioDiario").bigDecimalValue());
        assertEquals(
                period.abandonment(formula).mean().setScale(4, RoundingMode.UP),
                month.getJsonNumber("abandonoPromedioDiario").bigDecimalValue());
        assertEquals(
                period.uptime().shown(), month.getJsonNumber("disponibilidad").bigDecimalValue());
    }

    @Test
    void whatTheServerItselfRefusesIsToldInSpanish() throws Exception {
        String token = exchange();
        JsonObject bad = json(post(CALLS, "nadie", "text/csv", "id"));
        assertEquals("Sin identificar", bad.getString("title"));
        assertTrue(bad.getString("detail").contains("no se conoce"), bad.toString());
        JsonObject type = json(post(CALLS, token, "application/json", "{}"));
        assertEquals("Tipo de contenido no admitido", type.getString("title"));
        assertTrue(type.getString("detail").contains("application/json"), type.toString());
        HttpResponse<String> read =
                HTTP.send(request(CALLS, token).build(), BodyHandlers.ofString());
        assertProblem(405, read);
        assertEquals("Método no permitido", json(read).getString("title"));
        assertTrue(json(read).getString("detail").contains("POST"), read.body());
    }

    private HttpResponse<String> figures(String month) throws Exception {
        String reader = tokens.withScope(ApiScope.LECTURA, "JUNJI");
        return HTTP.send(request(FIGURES + month, reader).build(), BodyHandlers.ofString());
    }
}
