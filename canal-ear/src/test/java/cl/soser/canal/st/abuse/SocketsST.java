package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The channel that tells open lists of changes: who may listen, for how long, and how many. */
class SocketsST {

    private static final Pattern CHANNEL = Pattern.compile("gestion\\?[0-9a-f-]{36}");
    private static final int MANY = 200;
    private static final int LISTENERS = 6;
    private static final int FORMS = 150;

    private static URI site;

    @BeforeAll
    static void start() {
        site = Installation.demonstration().start().address();
    }

    private static String channel(Browser browser) throws Exception {
        Matcher found = CHANNEL.matcher(browser.get("/gestion?bandeja=ABIERTAS").body());
        assertTrue(found.find(), "the page has a channel");
        return "/omnifaces.push/" + found.group();
    }

    @Test
    void nobodyButTheStaffOfTheDeskListensEvenWhereTheyKnowAChannel() throws Exception {
        String channel = channel(Browser.signedIn(site, "administradora"));
        assertRefused(new Browser(site), channel);
        for (String who : List.of("ciudadana", "junaeb", "supervisora", "ti")) {
            assertRefused(Browser.signedIn(site, who), channel);
        }
    }

    private static void assertRefused(Browser browser, String channel) {
        assertThrows(
                CompletionException.class, () -> browser.listen(channel, new Listener()).join());
    }

    @Test
    void aForgedChannelIsClosedBeforeItTellsAnything() throws Exception {
        Browser browser = Browser.signedIn(site, "operadora");
        for (String forged : List.of("gestion?" + UUID.randomUUID(), "gestion", "otro?1")) {
            Listener listener = new Listener();
            browser.listen("/omnifaces.push/" + forged, listener).join();
            listener.closed.get(5, TimeUnit.SECONDS);
            assertFalse(listener.heard.isDone(), forged);
        }
    }

    /** The server's own reader would wait for the end of the handshake, in the handshake. */
    @Test
    void whatABrowserSaysBeforeItIsAnsweredHoldsNothingUp() throws Exception {
        Browser browser = Browser.signedIn(site, "operadora");
        String farewell = "\u0088\u0082\0\0\0\0\u0003\u00e8";
        for (String channel : List.of(channel(browser), "/omnifaces.push/otro?1")) {
            RawAnswer answer = RawAnswer.to(site, handshake(browser, channel) + farewell);
            assertEquals(101, answer.status(), answer.toString());
        }
    }

    private static String handshake(Browser browser, String channel) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\nCookie: %s\r\n"
                        .formatted(
                                channel,
                                site.getAuthority(),
                                site,
                                browser.cookies().stream()
                                        .map(one -> one.getName() + "=" + one.getValue())
                                        .collect(Collectors.joining("; ")))
                + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n";
    }

    /** The server uses the objects of a request again; a socket that ends must not hold them. */
    @Test
    void formsComeWholeBesideSocketsThatEnd() throws Exception {
        Browser browser = Browser.signedIn(site, "operadora");
        String channel = channel(browser);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService others = Executors.newFixedThreadPool(LISTENERS);
        List<Future<Void>> ends = new ArrayList<>();
        try {
            for (int i = 0; i < LISTENERS; i++) {
                String path = i % 2 == 0 ? channel : "/omnifaces.push/otro?1";
                ends.add(others.submit(() -> openAndEnd(browser, path, over)));
            }
            Browser citizen = new Browser(site);
            for (int i = 0; i < FORMS; i++) {
                String email = "nadie" + i + "@canal.example";
                HttpResponse<String> again = citizen.signIn(email, "", "");
                assertEquals(200, again.statusCode());
                assertTrue(again.body().contains(email), "the page knows what was sent: " + i);
            }
            over.set(true);
            for (Future<Void> end : ends) {
                end.get(10, TimeUnit.SECONDS);
            }
        } finally {
            others.shutdownNow();
        }
    }

    private static Void openAndEnd(Browser browser, String path, AtomicBoolean over)
            throws Exception {
        while (!over.get()) {
            Listener listener = new Listener();
            WebSocket socket = browser.listen(path, listener).join();
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
            listener.closed.get(5, TimeUnit.SECONDS);
        }
        return null;
    }

    @Test
    void whoSignsOutListensNoMore() throws Exception {
        Browser browser = Browser.signedIn(site, "operadora");
        String channel = channel(browser);
        Listener listener = new Listener();
        browser.listen(channel, listener).join();
        listener.heard.get(5, TimeUnit.SECONDS);
        browser.post("/salir", Map.of());
        listener.closed.get(10, TimeUnit.SECONDS);
        assertRefused(browser, channel);
    }

    @Test
    void peopleAreAnsweredBesideTwoHundredOpenSockets() throws Exception {
        Browser browser = Browser.signedIn(site, "operadora");
        String channel = channel(browser);
        List<WebSocket> open = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                open.add(browser.listen(channel, new Listener()).join());
            }
            long begin = System.nanoTime();
            assertEquals(200, new Browser(site).get("/").statusCode());
            assertEquals(200, browser.get("/gestion?bandeja=ABIERTAS").statusCode());
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
            assertTrue(seconds < 5, seconds + " s");
        } finally {
            open.forEach(WebSocket::abort);
        }
    }

    /** Remembers that something was heard, and that it was closed. */
    private static final class Listener implements WebSocket.Listener {

        private final CompletableFuture<String> heard = new CompletableFuture<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            heard.complete(part.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            closed.complete(-1);
        }
    }
}
