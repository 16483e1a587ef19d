package cl.soser.canal.it;

import cl.soser.canal.account.KnownAccounts.Known;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Does a piece of a test as a request of somebody's: it goes through the container's own door, so
 * principal, roles and the missing transaction are those of a page.
 */
@WebServlet("/as")
public class ActingAs extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, Errand<?>> ERRANDS = new ConcurrentHashMap<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private record Errand<T>(Callable<T> work, CompletableFuture<T> result) {

        void run() {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        }
    }

    public static <T> T call(Known account, Callable<T> work) throws Exception {
        String key = UUID.randomUUID().toString();
        Errand<T> errand = new Errand<>(work, new CompletableFuture<>());
        ERRANDS.put(key, errand);
        String port = System.getenv("CANAL_HTTP_PORT");
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/canal-it/as"))
                        .header("X-Errand", key)
                        .header(HeaderAuthenticationMechanism.ACCOUNT, String.valueOf(account.id()))
                        .header(
                                HeaderAuthenticationMechanism.ROLES,
                                String.join(",", account.roles()))
                        .build();
        int status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
        if (ERRANDS.remove(key) != null) {
            throw new IllegalStateException("nobody took the errand: " + status);
        }
        try {
            return errand.result().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        ERRANDS.remove(request.getHeader("X-Errand")).run();
    }
}
