package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What protects people is on every answer, whoever gives it and whatever it says. */
class ProtectionST {

    private static URI site;

    /** Header and what it must match (OWASP ASVS 3.4). */
    static final Map<String, String> ALWAYS =
            Map.of(
                    "content-security-policy",
                    ".*(default-src|script-src) '(none|self)'.*frame-ancestors 'none'.*",
                    "x-content-type-options",
                    "nosniff",
                    "referrer-policy",
                    "same-origin|no-referrer");

    static final Pattern INNARDS =
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

    @BeforeAll
    static void start() {
        site = Installation.demonstration().start().address();
    }

    @ParameterizedTest
    @EveryAnswer
    void everyAnswerIsProtectedAndSaysWhatItIs(String method, String path, int status, String type)
            throws IOException {
        RawAnswer answer = RawAnswer.asked(site, method, path);
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
    @NoRequest
    void whatIsNoRequestGetsAnAnswerWithoutInnards(String lines) throws IOException {
        RawAnswer answer = RawAnswer.to(site, lines);
        assertTrue(answer.status() < 500, answer.toString());
        assertFalse(INNARDS.matcher(answer.toString()).find(), answer.toString());
        assertFalse(answer.body().contains("abc"), "nothing is echoed");
        assertProtected(lines, answer);
    }

    /** A proxy and the server could take another end of the body, and the rest for a request. */
    @Test
    void afterABodyOfTwoLengthsNothingMoreIsRead() throws IOException {
        RawAnswer answer =
                RawAnswer.to(
                        site,
                        "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                + "GET /ayuda HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertEquals(400, answer.status(), answer.toString());
        assertFalse(answer.body().contains("HTTP/1.1"), "one answer alone: " + answer.body());
    }

    @Test
    void aRefusedDownloadIsProtectedToo() throws Exception {
        HttpResponse<String> refused =
                Browser.signedIn(site, "operadora").get("/gestion/cifras/solicitudes.csv");
        assertEquals(404, refused.statusCode());
        ALWAYS.forEach(
                (name, value) ->
                        assertTrue(
                                refused.headers().firstValue(name).orElse("").matches(value),
                                name));
    }

    /** TLS may end at a proxy in front, or nowhere; the site promises what its settings say. */
    @Test
    void withoutTlsNothingPretendsThatThereIs() throws Exception {
        assertEquals("", RawAnswer.get(site, "/").header("strict-transport-security"));
        Browser browser = new Browser(site);
        HttpResponse<String> in =
                browser.signIn("ciudadana@canal.example", Browser.DEMO_PASSWORD, "/cuenta");
        String session =
                in.headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("JSESSIONID="))
                        .findFirst()
                        .orElseThrow()
                        .toLowerCase(Locale.ROOT);
        List<String> said = List.of(session.split("; *"));
        assertTrue(said.containsAll(List.of("httponly", "path=/", "samesite=lax")), session);
        assertFalse(said.contains("secure"), "a browser would not send it back");
        assertEquals(200, browser.get("/cuenta").statusCode());
    }

    @Test
    void whatIsTooLongIsRefused() throws IOException {
        assertEquals(400, RawAnswer.get(site, "/" + "a".repeat(20_000)).status());
        assertEquals(400, RawAnswer.get(site, "/", "Cookie: a=" + "b".repeat(20_000)).status());
    }
}
