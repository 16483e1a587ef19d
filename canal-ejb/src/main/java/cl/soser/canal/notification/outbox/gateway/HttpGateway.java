package cl.soser.canal.notification.outbox.gateway;

import jakarta.json.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/**
 * A gateway that takes messages by HTTP: {@code POST} of {@code {"id", "to", "text"}} with a bearer
 * token. It answers 2xx for what it took. 400, 404, 410, 413 and 422 refuse a message for good; any
 * other answer, and none in time, means later.
 */
public record HttpGateway(URI address, String token, Duration patience)
        implements TelephoneGateway {

    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Set<Integer> FOR_GOOD = Set.of(400, 404, 410, 413, 422);

    /** Follows no redirection: the token is for this address alone. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    @Override
    public void send(String key, String telephone, String text) throws IOException {
        String body =
                Json.createObjectBuilder()
                        .add("id", key)
                        .add("to", telephone)
                        .add("text", text)
                        .build()
                        .toString();
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(patience)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        int status = status(request);
        if (FOR_GOOD.contains(status)) {
            throw new GatewayRefusalException("HTTP " + status);
        }
        if (status < 200 || status > 299) {
            throw new IOException("HTTP " + status);
        }
    }

    private static int status(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(e.getMessage());
        }
    }
}
