package cl.soser.canal.it.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What scripts of our pages ask is answered as JSON, and where it fails as any page is. */
class ScriptApiIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));
    private static final String PASSWORD = "Clave-De-Prueba-2026!";
    private static final String JSON = "application/json;charset=UTF-8";

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void assertPage(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertTrue(header(answer, "Content-Type").startsWith("text/html"));
        assertTrue(answer.body().contains("<h1"), answer.body());
    }

    @Test
    void publicAnswersAreKeptForAWhileAndOpenNoSession() throws Exception {
        Browser visitor = new Browser(SITE);
        HttpResponse<String> answer = visitor.get("/buscar/preguntas");
        assertEquals(200, answer.statusCode());
        assertEquals(JSON, header(answer, "Content-Type"));
        assertEquals("private, max-age=600", header(answer, "Cache-Control"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertTrue(answer.body().startsWith("["), answer.body());
        assertEquals(List.of(), visitor.cookies());
    }

    @Test
    void whatIsAskedInAnotherWayGetsThePageOfErrors() throws Exception {
        Browser visitor = new Browser(SITE);
        assertPage(405, visitor.post("/buscar/preguntas", Map.of("a", "b")));
        assertPage(406, visitor.get("/buscar/preguntas", "Accept", "text/csv"));
        assertPage(404, visitor.get("/buscar/preguntas/otras"));
    }

    private Browser signedIn(Known who) throws Exception {
        accounts.mayEnterAgain(who);
        Browser browser = new Browser(SITE);
        assertEquals(302, browser.signIn(who.email(), PASSWORD, "").statusCode());
        return browser;
    }

    private static void assertJson(int status, HttpResponse<String> answer, String... parts) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertEquals(JSON, header(answer, "Content-Type"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        for (String part : parts) {
            assertTrue(answer.body().contains(part), () -> part + " in " + answer.body());
        }
    }

    @Test
    void staffGetWhatTheirPagesAskFor() throws Exception {
        Browser operator = signedIn(with(Role.OPERADOR));
        assertJson(
                200,
                operator.get("/gestion/novedades?lista=si&cuenta=ABIERTAS&cuenta=ALERTAS"),
                "\"huella\":",
                "\"cuentas\":{",
                "\"ABIERTAS\":{\"cifra\":\"",
                "\"ok\":true");
        HttpResponse<String> list = operator.get("/gestion/novedades?lista=si");
        assertJson(200, list);
        assertTrue(list.body().matches("\\{\"huella\":-?\\d+,\"ok\":true}"), list.body());
        assertJson(200, operator.get("/gestion/novedades"), "\"novedades\":[", "\"aviso\":");
        assertEquals(204, operator.post("/gestion/novedades", Map.of("visto", "")).statusCode());
        assertJson(200, operator.get("/gestion/paleta"), "\"envia\":\"/salir\"", "\"vistas\":[");
        assertEquals(204, operator.post("/gestion/paleta", Map.of("teclas", "off")).statusCode());
        HttpResponse<String> nobody =
                operator.post("/gestion/llamada/personas", Map.of("q", "Zzyzx"));
        assertJson(200, nobody);
        assertEquals("[]", nobody.body());
        assertJson(
                200,
                operator.post("/gestion/llamada/alertas", Map.of("text", "se atragantó un niño")),
                "\"places\":[{\"from\":");
        assertJson(
                200,
                operator.post("/gestion/llamada/guardar", Map.of("key", "x")),
                "{\"flaws\":{\"firstNames\":\"");
    }

    @Test
    void whatIsNotTheirsLooksLikeWhatDoesNotExist() throws Exception {
        Browser operator = signedIn(with(Role.OPERADOR));
        assertPage(404, operator.get("/gestion/presencia"));
        assertPage(404, operator.get("/gestion/presencia?id=CP-2026-999999"));
        assertPage(404, operator.get("/gestion/menciones/sugerencias?id=CP-2026-999999&q=a"));
        assertPage(405, operator.get("/gestion/llamada/personas"));
        assertJson(
                404,
                operator.post("/gestion/llamada/persona", Map.of("person", "nadie")),
                "{\"refused\":\"");
        Map<String, String> sheet = Map.of("photo", "999999", "folio", "1");
        assertJson(404, operator.post("/gestion/papel/mirar", sheet), "{\"refused\":\"");
        Browser area = signedIn(area("CALIDAD"));
        assertJson(
                404,
                area.post("/gestion/llamada/alertas", Map.of("text", "veneno")),
                "{\"refused\":\"");
        assertPage(409, new Browser(SITE).post("/gestion/novedades", Map.of("visto", "")));
    }

    @Test
    void badInputIsNamedHoweverTheContainerWrapsIt() throws Exception {
        assertJson(
                422,
                signedIn(with(Role.OPERADOR))
                        .post("/gestion/llamada/alertas", Map.of("text", "a".repeat(30_000))),
                "{\"refused\":\"");
    }
}
