package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.Installation;
import cl.soser.canal.server.Proxy;
import cl.soser.canal.suite.ServersSuite;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The nginx that ships, before two servers that only say who they are and what reached them. */
@Tag(ServersSuite.OWN_SERVERS)
class ProxyST {

    private static final String FORM = "/solicitudes/nueva";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Speaker first;
    private Speaker second;
    private Proxy proxy;
    private SSLContext trust;

    @BeforeEach
    void startBoth() throws Exception {
        first = new Speaker("first", 0);
        second = new Speaker("second", 0);
        proxy = new Proxy("proxy", first.port(), second.port()).start();
        trust = proxy.trust();
    }

    @AfterEach
    void stopAll() {
        proxy.close();
        first.close();
        second.close();
        threads.shutdownNow();
    }

    @Test
    void whoeverComesStaysWithOneServerAndItsNameAndAddressAreWhatNginxSaw() throws Exception {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 40 && seen.size() < 2; i++) {
            HttpClient visitor = visitor();
            String server = get(visitor, "/").body().lines().findFirst().orElseThrow();
            seen.add(server);
            for (int again = 0; again < 3; again++) {
                assertTrue(get(visitor, "/otra").body().startsWith(server));
            }
        }
        assertEquals(Set.of("first", "second"), seen);

        String reached =
                get(
                                visitor(),
                                "/x?rut=1",
                                "X-Forwarded-For",
                                "9.9.9.9",
                                "X-Forwarded-Host",
                                "evil.example",
                                "Forwarded",
                                "for=9.9.9.9")
                        .body();
        assertTrue(reached.contains("X-forwarded-for: [127.0.0.1]"), reached);
        assertTrue(reached.contains("Host: [" + proxy.address().getAuthority() + "]"), reached);
        assertTrue(reached.contains("X-forwarded-proto: [https]"), reached);
        assertFalse(reached.contains("evil"), reached);
        assertFalse(reached.contains("9.9.9.9"), reached);
        List<String> log = proxy.log();
        assertTrue(log.get(log.size() - 1).startsWith("127.0.0.1 "), log::toString);
        assertFalse(log.toString().contains("rut"), "no query strings: " + log);
    }

    @Test
    void whenOneServerDiesTheOtherAnswersAndNothingReachesItTwice() throws Exception {
        HttpClient visitor = visitorOf(first);
        first.close();
        assertTrue(post(visitor, FORM).body().startsWith("second"), "it was never sent to first");
        assertTrue(get(visitor, "/").body().startsWith("second"));

        // It dies while it works: what may have been done is not done again, what only reads is.
        Speaker again = new Speaker("first", first.port());
        again.dyingAt("/muere");
        HttpClient other = visitorOf(again);
        HttpResponse<String> unknown = post(other, "/muere");
        assertEquals(503, unknown.statusCode());
        assertTrue(unknown.body().contains("Si ya nos había llegado, no se repetirá"));
        assertEquals(0, second.count("POST /muere"));
        assertEquals(200, get(visitorOf(again), "/muere").statusCode());
        again.close();
    }

    @Test
    void whenNoServerAnswersOurOwnPageDoes() throws Exception {
        first.close();
        second.close();
        HttpResponse<String> page = get(visitor(), "/ayuda");
        assertEquals(503, page.statusCode());
        assertEquals("10", page.headers().firstValue("Retry-After").orElse("none"));
        assertTrue(page.body().contains("800 719 800"), page.body());
        assertTrue(page.body().contains("lang=\"es-CL\""), page.body());
        HttpResponse<String> problem = get(visitor(), "/api/v1/tickets");
        assertEquals(503, problem.statusCode());
        assertTrue(
                problem.headers()
                        .firstValue("Content-Type")
                        .orElse("none")
                        .startsWith("application/problem+json"));
        assertTrue(problem.body().contains("\"status\":503"), problem.body());
        assertEquals(503, post(visitor(), FORM).statusCode());
    }

    @Test
    void aFileClosesTheSiteForMaintenance() throws Exception {
        assertEquals(0, proxy.tell("maintenance", "on").exit());
        HttpResponse<String> page = post(visitor(), FORM);
        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("El sitio está en mantención"), page.body());
        assertEquals(0, proxy.tell("maintenance", "off").exit());
        assertEquals(200, get(visitor(), "/").statusCode());
    }

    @Test
    void aServerIsTakenAwayWhenItHasAnsweredAndOneAtATimeIs() throws Exception {
        HttpClient visitor = visitorOf(first);
        first.holdAt("/largo");
        CompletableFuture<HttpResponse<String>> begun =
                visitor.sendAsync(request("/largo").build(), BodyHandlers.ofString());
        first.awaitHeld();
        CompletableFuture<Installation.Said> out =
                CompletableFuture.supplyAsync(() -> proxy.tell("out", first.name()), threads);
        while (!get(visitorOf(second), "/").body().startsWith("second")
                || get(visitor(), "/").body().startsWith("first")) {
            Thread.onSpinWait();
        }
        assertFalse(out.isDone(), "it waits for what was begun");
        first.letGo();
        assertEquals(200, begun.get().statusCode());
        assertEquals(0, out.get().exit(), out.get().text());

        Installation.Said last = proxy.tell("out", second.name());
        assertEquals(1, last.exit());
        assertTrue(last.text().contains("is away already"), last.text());
        assertEquals(200, get(visitor(), "/").statusCode());
        assertEquals(0, proxy.tell("in", first.name()).exit());
        visitorOf(first);
    }

    @Test
    void aBodyThatTricklesReachesNoServer() throws Exception {
        List<SSLSocket> slow = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            slow.add(trickle("/archivos"));
        }
        assertEquals(200, get(visitor(), "/").statusCode());
        assertEquals(0, first.count("POST /archivos") + second.count("POST /archivos"));
        // Beyond twenty of one address the next is told so.
        for (int i = 0; i < 5; i++) {
            slow.add(trickle("/archivos"));
        }
        while (post(visitor(), "/archivos").statusCode() != 429) {
            slow.add(trickle("/archivos")); // one before may have been refused in its place
        }
        assertEquals(200, post(visitor(), FORM).statusCode(), "a request can be filed");
        for (SSLSocket each : slow) {
            each.close();
        }
    }

    @Test
    void nothingIsUpgradedButTheSocketsOfTheDesk() throws Exception {
        assertTrue(upgrading("/omnifaces.push/gestion").contains("Upgrade: [websocket]"));
        String other = upgrading("/gestion");
        assertFalse(other.contains("websocket"), other);
        assertTrue(other.contains("Connection: [close]"), other);
    }

    /** What reached a server of somebody who asks for another protocol. */
    private String upgrading(String path) throws IOException {
        try (SSLSocket socket = connected()) {
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                                            + "Connection: Upgrade\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(2_000);
            StringBuilder said = new StringBuilder();
            byte[] part = new byte[4096];
            try {
                int length = socket.getInputStream().read(part);
                while (length > 0) {
                    said.append(new String(part, 0, length, StandardCharsets.UTF_8));
                    length = socket.getInputStream().read(part);
                }
            } catch (SocketTimeoutException e) {
                return said.toString();
            }
            return said.toString();
        }
    }

    @Test
    void whatIsForNobodyIsNotPassedOn() throws Exception {
        assertEquals(404, get(visitor(), "/metrics").statusCode());
        assertEquals(404, get(visitor(), "/canal-mantencion.html").statusCode());
        SSLContext context = trust;
        assertThrows(
                SSLException.class,
                () -> {
                    try (SSLSocket socket =
                            (SSLSocket)
                                    context.getSocketFactory().createSocket("127.0.0.1", port())) {
                        socket.startHandshake();
                    }
                },
                "only our name is answered");
        assertEquals(0, first.count("GET /metrics") + second.count("GET /metrics"));
    }

    @Test
    void eachAnswerIsProtectedWhoeverGivesItAndSaysSoOnce() throws Exception {
        HttpRequest trace =
                request("/").method("TRACE", HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<String> refused = visitor().send(trace, BodyHandlers.ofString());
        assertEquals(405, refused.statusCode());
        HttpResponse<String> bare = get(visitor(), "/");
        for (HttpResponse<String> each :
                List.of(bare, refused, get(visitor(), "/metrics"), get(visitor(), "/%00"))) {
            assertEquals(List.of("nosniff"), each.headers().allValues("X-Content-Type-Options"));
            assertEquals(List.of("DENY"), each.headers().allValues("X-Frame-Options"));
            assertEquals(List.of("same-origin"), each.headers().allValues("Referrer-Policy"));
            assertEquals(1, each.headers().allValues("Strict-Transport-Security").size());
            assertTrue(
                    each.headers()
                            .firstValue("Content-Security-Policy")
                            .orElse("")
                            .contains("'none'"),
                    each::toString);
        }
        first.close();
        second.close();
        HttpResponse<String> none = get(visitor(), "/");
        assertEquals(503, none.statusCode());
        assertEquals(1, none.headers().allValues("Content-Security-Policy").size());
    }

    @Test
    void whatAServerSaysOfItselfStays() throws Exception {
        first.close();
        second.close();
        first = new Speaker("first", first.port(), "Content-Security-Policy", "default-src 'self'");
        HttpResponse<String> page = get(visitor(), "/");
        assertEquals(
                List.of("default-src 'self'"), page.headers().allValues("Content-Security-Policy"));
        assertEquals(List.of("nosniff"), page.headers().allValues("X-Content-Type-Options"));
    }

    private int port() {
        return proxy.address().getPort();
    }

    /** Its headers, and some of its body; the count is taken when nginx has read the headers. */
    private SSLSocket trickle(String path) throws IOException {
        SSLSocket socket = connected();
        OutputStream out = socket.getOutputStream();
        out.write(
                ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nx")
                        .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private SSLSocket connected() throws IOException {
        SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket("localhost", port());
        SSLParameters named = socket.getSSLParameters();
        named.setServerNames(List.of(new SNIHostName("localhost")));
        socket.setSSLParameters(named);
        return socket;
    }

    /** Somebody with cookies of their own. */
    private HttpClient visitor() {
        return HttpClient.newBuilder().sslContext(trust).cookieHandler(new CookieManager()).build();
    }

    private HttpClient visitorOf(Speaker server) throws Exception {
        while (true) {
            HttpClient visitor = visitor();
            if (get(visitor, "/").body().startsWith(server.name + "\n")) {
                return visitor;
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(proxy.address().resolve(path));
    }

    private HttpResponse<String> get(HttpClient visitor, String path, String... headers)
            throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return visitor.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient visitor, String path) throws Exception {
        return visitor.send(
                request(path).POST(BodyPublishers.ofString("a=1")).build(),
                BodyHandlers.ofString());
    }

    /** Answers everything with its name and what reached it. */
    private static final class Speaker implements AutoCloseable {

        private final String name;
        private final HttpServer server;
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final Queue<String> reached = new ConcurrentLinkedQueue<>();
        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final List<String> headers;
        private volatile String holding = "";
        private volatile String dying = "";

        Speaker(String name, int port, String... headers) throws IOException {
            this.name = name;
            this.headers = List.of(headers);
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            server.createContext("/", this::answer);
            server.setExecutor(threads);
            server.start();
        }

        private void answer(HttpExchange asked) throws IOException {
            String path = asked.getRequestURI().getPath();
            asked.getRequestBody().readAllBytes();
            reached.add(asked.getRequestMethod() + " " + path);
            if (path.equals(dying)) {
                asked.close();
                return;
            }
            if (path.equals(holding)) {
                held.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            StringBuilder said = new StringBuilder(name).append('\n');
            asked.getRequestHeaders()
                    .forEach((header, value) -> said.append(header + ": " + value + "\n"));
            byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i + 1 < headers.size(); i += 2) {
                asked.getResponseHeaders().set(headers.get(i), headers.get(i + 1));
            }
            asked.sendResponseHeaders(200, bytes.length);
            asked.getResponseBody().write(bytes);
            asked.close();
        }

        int port() {
            return server.getAddress().getPort();
        }

        String name() {
            return "127.0.0.1:" + port();
        }

        long count(String what) {
            return reached.stream().filter(what::equals).count();
        }

        void dyingAt(String path) {
            dying = path;
        }

        void holdAt(String path) {
            holding = path;
        }

        void awaitHeld() throws InterruptedException {
            held.await();
        }

        void letGo() {
            go.countDown();
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
