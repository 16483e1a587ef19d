package cl.soser.canal.st;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asks for a page and for the API again and again, and keeps each kind of answer once. */
final class Onlooker {

    /** A page of ours that says to come back, in HTML and as the API says it. */
    static final String WAIT = "503: Volvemos en unos minutos";

    static final String PROGRAMS_WAIT = "503: Servicio detenido";

    private static final List<String> PATHS = List.of("/ayuda", "/api/v1/tickets");

    private final HttpClient http = HttpClient.newHttpClient();
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
                    // Nobody listens at that moment; that says nothing.
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(site.resolve(path)).build();
    }

    private static String words(HttpResponse<String> answer) {
        if (answer.statusCode() != 503) {
            boolean servers = answer.body().contains("Payara");
            return answer.statusCode() + (servers ? " of the server: " + answer.body() : "");
        }
        String said =
                answer.body().contains("Volvemos en unos minutos")
                        ? "Volvemos en unos minutos"
                        : answer.body().contains("\"title\":\"Servicio detenido\"")
                                ? "Servicio detenido"
                                : answer.body();
        return "503: " + said;
    }

    /** What it saw, when it has ended. */
    Set<String> seen() throws InterruptedException {
        over = true;
        thread.join();
        return seen;
    }
}
