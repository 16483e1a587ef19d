package cl.soser.prober;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The channel as a visitor reaches it by its address. */
final class Site {

    /** The channel does not know this prober's key, so it is unknown whether requests enter. */
    static final class KeyRefusedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final int NO_KEY = 401;

    private final URI address;
    private final String key;
    private final Duration patience;
    private final HttpClient http;

    Site(URI address, String key, Duration patience) {
        this.address = address;
        this.key = key;
        this.patience = patience;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(patience)
                        .build();
    }

    /**
     * Home, sign-in, and a request filed and undone.
     *
     * @return the first that did not do, or null
     */
    String look() throws InterruptedException, KeyRefusedException {
        String home = page("INICIO", "/", "/solicitudes/nueva");
        if (home != null) {
            return home;
        }
        String entrance = page("ACCESO", "/login", "type=\"password\"");
        return entrance != null ? entrance : filing();
    }

    private String page(String name, String path, String mark) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(to(path).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                return name + ":HTTP_" + answer.statusCode();
            }
            return answer.body().contains(mark) ? null : name + ":CONTENIDO";
        } catch (IOException silent) {
            return name + ":" + silence(silent);
        }
    }

    private String filing() throws InterruptedException, KeyRefusedException {
        try {
            int status = post("/sonda/ingreso", "");
            if (status == NO_KEY) {
                throw new KeyRefusedException();
            }
            return status == 204 ? null : "INGRESO:HTTP_" + status;
        } catch (IOException silent) {
            return "INGRESO:" + silence(silent);
        }
    }

    /** Sends the record to the channel. */
    boolean tell(List<String> lines) throws InterruptedException {
        try {
            return post("/sonda/registro", String.join("\n", lines) + "\n") == 204;
        } catch (IOException later) {
            return false;
        }
    }

    private int post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                        to(path).header("Content-Type", "text/plain; charset=UTF-8")
                                .header("Canal-Probe", key)
                                .header("Origin", address.toString())
                                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(patience)
                .header("User-Agent", "canal-prober");
    }

    private static String silence(IOException why) {
        if (why instanceof HttpTimeoutException) {
            return "TIEMPO";
        }
        return why instanceof ConnectException ? "SIN_CONEXION" : "CORTADO";
    }
}
