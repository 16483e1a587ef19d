package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.Installation;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the server answers by itself, before any filter of ours sees a request, with no nginx before
 * it: {@code server-config/door} protects it as the application protects its own errors.
 */
class ServerAnswersST {

    private static final List<String> AS_ANY_ERROR =
            List.of(
                    "x-content-type-options",
                    "x-frame-options",
                    "referrer-policy",
                    "permissions-policy",
                    "cross-origin-opener-policy",
                    "cross-origin-resource-policy",
                    "cache-control");

    private static URI site;
    private static RawAnswer error;

    @BeforeAll
    static void start() throws IOException {
        site = Installation.demonstration().start().address();
        error = RawAnswer.get(site, "/no/existe");
        assertEquals(404, error.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/\\", "/%zz", "/%", "/a%2", "/%c0%ae", "http://a/%zz"})
    void anAddressThatCannotBeReadIsRefused(String path) throws IOException {
        refused(400, RawAnswer.get(site, path));
    }

    @Test
    void anAddressThatIsTooLongIsRefused() throws IOException {
        refused(400, RawAnswer.get(site, "/" + "a".repeat(20_000)));
    }

    @Test
    void whoNamesNoHostIsRefused() throws IOException {
        refused(400, RawAnswer.to(site, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void aBodyOfTwoLengthsIsRefused() throws IOException {
        refused(
                400,
                RawAnswer.asked(site, "POST", "/login", "Content-Length: 1", "Content-Length: 2"));
        RawAnswer both =
                RawAnswer.to(
                        site,
                        "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n"
                                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                                + "0\r\n\r\n");
        assertEquals(400, both.status());
        ProtectionST.assertProtected("of two kinds", both);
    }

    @Test
    void aBodyThatEndsNowhereIsRefused() throws IOException {
        refused(
                400,
                RawAnswer.to(
                        site,
                        "POST /login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
                                + "Connection: close\r\n\r\nzz\r\n\r\n"));
    }

    /** The page that the server has for this one names its version. */
    @Test
    void aBodyLargerThanAnythingWeTakeIsRefused() throws IOException {
        refused(
                413,
                RawAnswer.ending(
                        site,
                        "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999999\r\n"
                                + "Connection: close\r\n\r\n"));
    }

    @Test
    void nobodyTracesARequest() throws IOException {
        refused(405, RawAnswer.asked(site, "TRACE", "/", "X-Secret: abc"));
    }

    @Test
    void nobodyGoesThroughUsToAnotherServer() throws IOException {
        refused(
                400,
                RawAnswer.ending(
                        site, "CONNECT a:1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void aVersionOfHttpThatDoesNotExistIsRefused() throws IOException {
        refused(505, RawAnswer.to(site, "GET / HTTP/9.9\r\nHost: a\r\nConnection: close\r\n\r\n"));
    }

    /** With the values of our own errors, each once; and there is nothing to show. */
    private static void refused(int status, RawAnswer answer) {
        assertEquals(status, answer.status(), answer.toString());
        ProtectionST.assertProtected("refused", answer);
        for (String name : AS_ANY_ERROR) {
            assertEquals(error.headers().get(name), answer.headers().get(name), name);
            assertEquals(1, answer.headers().get(name).size(), name);
        }
        assertEquals(1, answer.headers().get("content-security-policy").size());
        assertFalse(ProtectionST.INNARDS.matcher(answer.toString()).find(), answer.toString());
        assertTrue(answer.body().isBlank(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/cifras",
                "/index.xhtml",
                "/gestion",
                "/solicitudes/CP-2026-000001",
                "/salir",
                "/archivos/nada",
                "/jakarta.faces.resource/css/canal.css.xhtml?ln=canal",
                "/omnifaces.push/nada",
                "/health/ready",
                "/metrics",
                "/api/no/existe",
                "/api/docs",
                "/api/openapi",
            })
    void whatTheApplicationAnswersHasEachOfThemOnce(String path) throws IOException {
        RawAnswer answer = RawAnswer.get(site, path);
        for (String name : AS_ANY_ERROR) {
            assertEquals(1, answer.headers().get(name).size(), path + " " + name);
        }
        assertEquals(1, answer.headers().get("content-security-policy").size());
    }

    /** An address with an escape that can be read is the application's, also a strange one. */
    @Test
    void whatCanBeReadReachesTheApplication() throws IOException {
        assertEquals(200, RawAnswer.get(site, "/%6cogin").status());
        assertEquals(200, RawAnswer.get(site, "/?q=%zz").status());
        RawAnswer slash = RawAnswer.get(site, "/a%2fb");
        assertEquals(404, slash.status());
        assertTrue(slash.body().contains("<main"), slash.body());
    }
}
