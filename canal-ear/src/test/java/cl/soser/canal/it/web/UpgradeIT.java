package cl.soser.canal.it.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.ApiScope;
import cl.soser.canal.account.KnownTokens;
import cl.soser.canal.it.InContainer;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
        String token = tokens.withScope(ApiScope.TELEFONIA, null);
        for (String body : new String[] {"a=b", "a=".repeat(100_000)}) {
            HttpResponse<String> answer =
                    HTTP.send(
                            HttpRequest.newBuilder(SITE.resolve(path))
                                    .timeout(Duration.ofSeconds(10))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", type)
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString());
            assertEquals(400, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains(words), answer.body());
        }
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
