package cl.soser.canal.it;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.shared.proof.ProvedFactor;
import cl.soser.canal.shared.request.RequestCache;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
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

    /**
     * Whoever is acted for showed the second factor just now, unless this header says otherwise.
     */
    private static final String LONG_AGO = "X-Factor-Long-Ago";

    @Inject transient ProvedFactor provedFactor;
    @Inject transient Clock clock;

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
        return call(account, work, true);
    }

    /**
     * @param proved whether the second factor was shown just now
     */
    public static <T> T call(Known account, Callable<T> work, boolean proved) throws Exception {
        String key = UUID.randomUUID().toString();
        Errand<T> errand = new Errand<>(work, new CompletableFuture<>());
        ERRANDS.put(key, errand);
        String port = System.getenv("CANAL_HTTP_PORT");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/canal-it/as"))
                        .header("X-Errand", key)
                        .header(HeaderAuthenticationMechanism.ACCOUNT, String.valueOf(account.id()))
                        .header(
                                HeaderAuthenticationMechanism.ROLES,
                                String.join(",", account.roles()));
        if (!proved) {
            request.header(LONG_AGO, "1");
        }
        int status = HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
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
        provedFactor.at(request.getHeader(LONG_AGO) == null ? clock.instant() : null);
        RequestCache.begin();
        try {
            ERRANDS.remove(request.getHeader("X-Errand")).run();
        } finally {
            RequestCache.end();
        }
    }
}
