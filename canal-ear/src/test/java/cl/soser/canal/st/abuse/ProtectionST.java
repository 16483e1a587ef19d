package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.Installation;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What protects people is on every answer, whoever gives it and whatever it says. */
class ProtectionST {

    private static final URI SITE =
            Installation.current().start(new File("target/canal.ear")).address();

    /** Header and what it must match (OWASP ASVS 3.4). */
    static final Map<String, String> ALWAYS =
            Map.of(
                    "content-security-policy",
                    ".*(default-src|script-src) '(none|self)'.*frame-ancestors 'none'.*",
                    "x-content-type-options",
                    "nosniff",
                    "referrer-policy",
                    "same-origin|no-referrer");

    private static final Pattern INNARDS =
            Pattern.compile(
                    "(?i)payara|glassfish|grizzly|mojarra|primefaces|eclipselink|derby"
                            + "|\\bat [a-z]+\\.[a-z.]+\\(|[a-z]+\\.[a-z]+Exception|HTTP Status");

    static void assertProtected(String what, RawAnswer answer) {
        ALWAYS.forEach(
                (name, value) ->
                        assertTrue(
                                answer.header(name).matches(value),
                                what + ": " + name + " is '" + answer.header(name) + "'"));
        assertFalse(
                answer.header("content-security-policy").contains("unsafe-inline' 'nonce"), what);
        assertEquals("", answer.header("server"), what);
        assertEquals("", answer.header("x-powered-by"), what);
        assertEquals("", answer.header("access-control-allow-origin"), what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /                                    | 200 | text/html",
                "HEAD | /                                    | 200 | text/html",
                "GET  | /login                               | 200 | text/html",
                "GET  | /registro                            | 200 | text/html",
                "GET  | /solicitudes/nueva                   | 200 | text/html",
                "GET  | /seguimiento                         | 200 | text/html",
                "GET  | /ayuda                               | 200 | text/html",
                "GET  | /no/existe                           | 404 | text/html",
                "GET  | /solicitudes/CP-2026-000001          | 302 |",
                "GET  | /clave?t=x                           | 303 |",
                "GET  | /cuenta                              | 303 |",
                "GET  | /gestion                             | 303 |",
                "GET  | /gestion/tickets/CP-2026-000001      | 303 |",
                "GET  | /admin/usuarios                      | 303 |",
                "GET  | /salir                               | 405 | text/html",
                "PUT  | /                                    | 405 |",
                "DELETE | /archivos/x                        | 405 |",
                "OPTIONS | /                                 | 405 |",
                "PROPFIND | /                                | 405 |",
                "POST | /login                               | 403 | text/html",
                "POST | /archivos                            | 403 | text/html",
                "GET  | /archivos/nada                       | 404 | application/json",
                "GET  | /buscar/establecimientos             | 400 | text/html",
                "GET  | /buscar/establecimientos?q=ejemplo   | 200 | application/json",
                "GET  | /jakarta.faces.resource/css/canal.css.xhtml?ln=canal | 200 | text/css",
                "GET  | /jakarta.faces.resource/js/page.js.xhtml?ln=canal    | 200 | text/javascript",
                "GET  | /jakarta.faces.resource/img/mark.svg.xhtml?ln=canal  | 200 | image/svg+xml",
                "GET  | /jakarta.faces.resource/no.css.xhtml?ln=canal        | 404 |",
                "GET  | /jakarta.faces.resource/css/canal.css?ln=canal       | 404 | text/html",
                "GET  | /resources/canal/css/canal.css       | 404 | text/html",
                "GET  | /health/ready                        | 200 | application/json",
                "GET  | /health/live                         | 200 | application/json",
                "GET  | /metrics                             | 404 | text/html",
                "GET  | /api/                                | 404 | application/problem+json",
                "GET  | /api/no/existe                       | 404 | application/problem+json",
                "GET  | /api/error                           | 404 | application/problem+json",
                "GET  | /api/v1/no-existe                    | 404 | application/problem+json",
                "GET  | /api/v1/indicadores/oportunidad?desde=x | 400 | application/problem+json",
                "GET  | /api/v1/indicadores/oportunidad?desde=2026-01-01&hasta=2026-02-01 | 401 | application/problem+json",
                "POST | /api/v1/indicadores/oportunidad      | 405 | application/problem+json",
            })
    void everyAnswerIsProtectedAndSaysWhatItIs(String method, String path, int status, String type)
            throws IOException {
        RawAnswer answer = RawAnswer.asked(SITE, method, path);
        assertProtected(method + " " + path, answer);
        assertEquals(status, answer.status());
        assertFalse(INNARDS.matcher(answer.body()).find(), answer.body());
        if (type != null) {
            assertTrue(
                    answer.header("content-type").startsWith(type), answer.header("content-type"));
            if (type.startsWith("text/html")) {
                assertEquals(
                        "text/html;charset=UTF-8", answer.header("content-type").replace(" ", ""));
            }
        }
    }

    /** Most of these never reach the application; then there is nothing to read in the answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /a\\b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /<script> HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /gestion;x=1/..;/admin HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: a\r\nX-Secret: abc\r\nConnection: close\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n\r\n"
            })
    void whatIsNoRequestGetsAnAnswerWithoutInnards(String lines) throws IOException {
        RawAnswer answer = RawAnswer.to(SITE, lines);
        assertTrue(answer.status() < 500, answer.toString());
        assertFalse(INNARDS.matcher(answer.toString()).find(), answer.toString());
        assertFalse(answer.body().contains("abc"), "nothing is echoed");
        if (!answer.body().isEmpty()) {
            assertProtected(lines, answer);
        }
    }

    @Test
    void whatIsTooLongIsRefused() throws IOException {
        assertEquals(400, RawAnswer.get(SITE, "/" + "a".repeat(20_000)).status());
        assertEquals(400, RawAnswer.get(SITE, "/", "Cookie: a=" + "b".repeat(20_000)).status());
    }
}
