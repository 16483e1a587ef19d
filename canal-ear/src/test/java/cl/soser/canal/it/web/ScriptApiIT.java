package cl.soser.canal.it.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
