package cl.soser.canal.notification.outbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that answers what it is told. */
class HttpGatewayTest {

    private final List<String> received = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void send() throws IOException {
        new HttpGateway(
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/send"),
                        "secreto",
                        Duration.ofSeconds(20))
                .send("k1", "+56955550101", "Alerta \"uno\"\nAlguien enfermo");
    }

    @Test
    void aMessageIsJsonWithTheToken() throws IOException {
        send();
        assertEquals(List.of("Bearer secreto"), tokens);
        assertEquals(
                List.of(
                        "{\"id\":\"k1\",\"to\":\"+56955550101\","
                                + "\"text\":\"Alerta \\\"uno\\\"\\nAlguien enfermo\"}"),
                received);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 413, 422})
    void someAnswersRefuseForGood(int answer) {
        status = answer;
        GatewayRefusalException no = assertThrows(GatewayRefusalException.class, this::send);
        assertEquals("HTTP " + answer, no.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403, 408, 429, 500, 503})
    void theOthersMeanLater(int answer) {
        status = answer;
        IOException later = assertThrows(IOException.class, this::send);
        assertFalse(later instanceof GatewayRefusalException);
        assertEquals(1, received.size(), "no redirection is followed");
    }

    @Test
    void aServerThatIsNotThereMeansLater() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        HttpGateway nobody =
                new HttpGateway(
                        URI.create("http://localhost:" + port), "x", Duration.ofSeconds(20));
        IOException away = assertThrows(IOException.class, () -> nobody.send("k", "+56", "x"));
        assertFalse(away instanceof GatewayRefusalException);
    }

    /** It accepts the connection and says nothing. */
    @Test
    void aServerThatIsSilentIsNotWaitedForLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            HttpGateway gateway =
                    new HttpGateway(
                            URI.create("http://localhost:" + silent.getLocalPort()),
                            "x",
                            Duration.ofMillis(200));
            assertThrows(IOException.class, () -> gateway.send("k", "+56", "x"));
            assertTrue(silent.isBound());
        }
    }
}
