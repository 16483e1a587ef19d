package cl.soser.canal.st;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for a page and for the API again and again, and keeps each kind of answer once. It speaks
 * HTTP/1.1 as browsers do in clear: where a request offers HTTP/2, as Java's do otherwise, this
 * server leaves the type out of an error page. Between two questions it leaves the processor to the
 * server that it watches.
 */
final class Onlooker {

    /** A page of ours that says to come back, and nothing else a browser could take it for. */
    static final String WAIT = "503: Volvemos en unos minutos";

    /** The same as the API says it. */
    static final String PROGRAMS_WAIT = "503: Servicio detenido";

    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private static final List<String> PATHS = List.of("/ayuda", "/api/v1/tickets");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI site;
    private final Set<String> seen = new TreeSet<>();
    private final Thread thread = new Thread(this::look, "onlooker");
    private volatile boolean over;

    Onlooker(URI site) {
        this.site = site;
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        while (!over) {
            for (String path : PATHS) {
                try {
                    seen.add(words(http.send(request(path), BodyHandlers.ofString())));
                } catch (IOException closed) {
                    // Nobody listens at that moment, which says nothing.
                } catch (InterruptedException e) {
                    return;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(site.resolve(path)).build();
    }

    private static String words(HttpResponse<String> answer) {
        String body = answer.body();
        String kind = answer.statusCode() + " " + header(answer, "Content-Type");
        if (kind.equals("503 text/html") && body.contains("Volvemos en unos minutos")) {
            return WAIT + rest(answer);
        }
        if (kind.equals("503 application/problem+json")
                && body.contains("\"title\":\"Servicio detenido\"")) {
            return PROGRAMS_WAIT + rest(answer);
        }
        boolean ours = answer.statusCode() != 503 && !body.isEmpty() && !body.contains("Payara");
        return ours ? kind : kind + ": " + body;
    }

    private static String rest(HttpResponse<String> answer) {
        String sniff = header(answer, "X-Content-Type-Options");
        String retry = header(answer, "Retry-After");
        return sniff.equals("nosniff") && retry.equals("10") ? "" : " " + sniff + " " + retry;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("no " + name).replaceAll(";.*", "");
    }

    /** What it saw, when it has ended. */
    Set<String> seen() throws InterruptedException {
        over = true;
        thread.join();
        return seen;
    }
}
