package cl.soser.canal.it;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The push service of a browser: keeps what it is given, and answers what it is told to. */
public final class PushDoor implements AutoCloseable {

    /** What came. */
    public record Taken(String path, Headers headers, byte[] body) {

        public String header(String name) {
            return headers.getFirst(name);
        }
    }

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final URI address;
    private volatile int status = 201;
    private volatile String retryAfter;
    private volatile boolean cut;

    /**
     * @param address where the server may call a push service, as it is configured
     */
    public PushDoor(String address) throws IOException {
        this.address = URI.create(address);
        server =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), this.address.getPort()),
                        0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        taken.add(
                new Taken(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
        if (cut) {
            exchange.close();
            return;
        }
        if (retryAfter != null) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Answers so from now on. */
    public void answers(int with, String after) {
        status = with;
        retryAfter = after;
    }

    /** Closes the connection in place of an answer. */
    public void cuts(boolean now) {
        cut = now;
    }

    /** The address of one browser. */
    public String endpoint(String name) {
        return address + "/push/" + name;
    }

    /** What came for that browser. */
    public List<Taken> taken(String name) {
        return taken.stream().filter(one -> one.path().equals("/push/" + name)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
