package cl.soser.canal.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The gateway of the telephones: keeps what it is given, or is out of order. */
public final class TelephoneDoor {

    static final String TOKEN = "not: asked = \"here\"";

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean outOfOrder;

    TelephoneDoor() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String message =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known =
                ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        int status = outOfOrder ? 503 : known ? 202 : 401;
        if (status == 202) {
            taken.add(message);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/sms";
    }

    /** The messages it took, in JSON, that contain these words. */
    public List<String> taken(String words) {
        return taken.stream().filter(message -> message.contains(words)).toList();
    }

    public void outOfOrder(boolean now) {
        outOfOrder = now;
    }

    void close() {
        server.stop(0);
    }
}
