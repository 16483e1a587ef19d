package cl.soser.canal.it.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.response.PastTickets;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** When something of ours breaks, people read a reference and the log has the rest. */
class BrokenPageIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));
    private static final Pattern REFERENCE = Pattern.compile("\\b[0-9A-F]{8}\\b");
    private static final Pattern INNARDS =
            Pattern.compile("(?i)exception|payara|eclipselink|enum|\\tat |\\.java|DEMOLIDO");

    @Inject PastTickets tickets;

    @Test
    void aPageThatBreaksSaysAReferenceAndNothingOfItself() throws Exception {
        String number = tickets.file("RECLAMO", "JUNAEB", "Faltó leche para todos.", Instant.now());
        Known operator = with(Role.OPERADOR);
        Browser browser = new Browser(SITE);
        browser.signIn(operator.email(), "Clave-De-Prueba-2026!", "");
        assertEquals(200, browser.get("/gestion/tickets/" + number).statusCode());
        String kind = breakIt(number, "DEMOLIDO");
        HttpResponse<String> page = browser.get("/gestion/tickets/" + number);
        breakIt(number, kind);
        assertEquals(500, page.statusCode());
        assertFalse(INNARDS.matcher(page.body()).find(), page.body());
        for (String protecting :
                List.of(
                        "Content-Security-Policy",
                        "X-Content-Type-Options",
                        "Referrer-Policy",
                        "X-Frame-Options")) {
            assertEquals(1, page.headers().allValues(protecting).size(), protecting);
        }
        Matcher reference = REFERENCE.matcher(page.body().substring(page.body().indexOf("<main")));
        assertTrue(reference.find(), page.body());
        assertTrue(isLogged("error " + reference.group()), "nobody could look it up");
    }

    /** No such kind of step can be read; the one it had comes back. */
    private String breakIt(String number, String kind) {
        String where = " where ticket_id = (select id from ticket where ticket_number = ?1)";
        return data.with(
                em -> {
                    String had =
                            (String)
                                    em.createNativeQuery(
                                                    "select min(kind) from ticket_step" + where)
                                            .setParameter(1, number)
                                            .getSingleResult();
                    em.createNativeQuery("update ticket_step set kind = ?2" + where)
                            .setParameter(1, number)
                            .setParameter(2, kind)
                            .executeUpdate();
                    return had;
                });
    }

    private static boolean isLogged(String words) throws Exception {
        Path log = Path.of(System.getProperty("canal.home"), "logs", "server.log");
        Instant end = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(end)) {
            if (new String(Files.readAllBytes(log), StandardCharsets.UTF_8).contains(words)) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return false;
    }
}
