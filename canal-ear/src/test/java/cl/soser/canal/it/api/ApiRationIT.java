package cl.soser.canal.it.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.account.token.KnownTokens;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.suite.PostgresqlSuite;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asks too much is told when to come back, and who guesses tokens is not listened to. */
@Tag(PostgresqlSuite.ALONE)
class ApiRationIT extends InContainer {

    private static final String AREAS = "/api/v1/catalogos/areas";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject KnownTokens tokens;

    private static int port() {
        return Integer.parseInt(System.getenv("CANAL_HTTP_PORT"));
    }

    private static HttpRequest request(String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + AREAS))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static HttpResponse<String> asked(String token) throws Exception {
        return HTTP.send(request(token), BodyHandlers.ofString());
    }

    /** Several at a time, so that they come faster than the ration refills on a slow machine. */
    private static List<HttpResponse<String>> askedAtOnce(String token) {
        return IntStream.range(0, 10)
                .mapToObj(each -> HTTP.sendAsync(request(token), BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void oneTokenThatAsksTooMuchIsToldToWaitAndNoOtherIs() throws Exception {
        String greedy = tokens.withScope(ApiScope.LECTURA, "JUNAEB");
        HttpResponse<String> answer = asked(greedy);
        assertEquals(200, answer.statusCode());
        int calls = 1;
        while (answer.statusCode() == 200 && calls < 20_000) {
            for (HttpResponse<String> one : askedAtOnce(greedy)) {
                calls++;
                answer = answer.statusCode() == 200 ? one : answer;
            }
        }
        assertEquals(429, answer.statusCode());
        assertTrue(calls > 1_000, "a wide ration: " + calls);
        assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")) >= 1);
        assertEquals(
                "application/problem+json;charset=UTF-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        var problem = Json.createReader(new StringReader(answer.body())).readObject();
        assertEquals("Demasiadas consultas", problem.getString("title"));
        assertEquals(429, problem.getInt("status"));
        assertEquals(200, asked(tokens.withScope(ApiScope.LECTURA, "JUNAEB")).statusCode());
    }

    @Test
    void whoGuessesTokensIsNoLongerListenedToAndAProgramKnownThereIs() throws Exception {
        String known = tokens.withScope(ApiScope.LECTURA, "JUNJI");
        String unknownThere = tokens.withScope(ApiScope.LECTURA, "JUNJI");
        assertTrue(from("127.0.0.9", known).startsWith("HTTP/1.1 200"));
        String answer = "";
        for (int i = 0; i < 500 && !answer.startsWith("HTTP/1.1 429"); i++) {
            answer = from("127.0.0.9", "guess-" + i);
        }
        assertTrue(answer.startsWith("HTTP/1.1 429"), answer);
        assertTrue(answer.contains("Retry-After: "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(from("127.0.0.9", unknownThere).startsWith("HTTP/1.1 429"));
        assertTrue(from("127.0.0.9", known).startsWith("HTTP/1.1 200"));
        assertTrue(from("127.0.0.10", unknownThere).startsWith("HTTP/1.1 200"));
    }

    /** As from a machine of that address; all of 127/8 is this one. */
    private static String from(String address, String token) throws IOException {
        try (Socket socket =
                new Socket(
                        InetAddress.getByName("127.0.0.1"),
                        port(),
                        InetAddress.getByName(address),
                        0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + AREAS
                                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                            + "Authorization: Bearer "
                                            + token
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
