package cl.soser.canal.it.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.account.token.KnownTokens;
import cl.soser.canal.it.InContainer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that would rather speak HTTP/2, as Java's own, is told so at once and holds nothing. */
class UpgradeIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject KnownTokens tokens;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/telefonia/llamadas, text/csv, HTTP/1.1",
        "/login, application/x-www-form-urlencoded, Canal"
    })
    void aBodyThatAsksForAnotherProtocolIsRefusedAtOnce(String path, String type, String words)
            throws Exception {
        HttpResponse<String> answer = post(path, type, "a=b");
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/telefonia/llamadas, text/csv",
        "/login, application/x-www-form-urlencoded"
    })
    void soIsOneTooLargeToBeWholeBeforeTheAnswer(String path, String type) throws Exception {
        try {
            assertEquals(400, post(path, type, "a=".repeat(100_000)).statusCode());
        } catch (HttpTimeoutException held) {
            throw held;
        } catch (IOException cutOff) {
            // The connection may be closed while the rest is still being sent; the answer is lost.
        }
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(SITE.resolve(path))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String token() {
        return tokens.withScope(ApiScope.TELEFONIA, null);
    }

    @ParameterizedTest
    @CsvSource({"/", "/login"})
    void aPageIsGivenToSuchAClientAsToAnyOther(String path) throws Exception {
        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(SITE.resolve(path)).build(),
                        BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
    }
}
