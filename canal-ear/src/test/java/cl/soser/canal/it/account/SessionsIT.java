package cl.soser.canal.it.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.MyAccount;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.SignIn;
import cl.soser.canal.account.StaffAccounts;
import cl.soser.canal.audit.AuditEntry;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.shared.RefusedException;
import cl.soser.canal.shared.Tokens;
import jakarta.inject.Inject;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How long a session of the pages lives, on the server's clock, and who can end it before. */
class SessionsIT extends InContainer {

    private static final String PASSWORD = "Clave-De-Prueba-2026!";
    private static final int ALIVE = 204;
    private static final int ENDED = 410;

    @Inject SignIn signIn;
    @Inject MyAccount myAccount;
    @Inject StaffAccounts staff;

    /** One browser at the real pages, with its own cookies. */
    private static final class Browser {

        private static final String SITE = "http://localhost:" + System.getenv("CANAL_HTTP_PORT");

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

        static Browser of(Known account) throws Exception {
            Browser browser = new Browser();
            Map<String, String> form = new TreeMap<>();
            form.put("entrar", "entrar");
            form.put("entrar:email:input", account.email());
            form.put("entrar:password:input", PASSWORD);
            form.put("entrar:enviar", "Entrar");
            form.put("jakarta.faces.ViewState", "stateless");
            assertEquals(302, browser.post("/login", form).statusCode());
            return browser;
        }

        int get(String path) throws Exception {
            return http.send(request(path).GET().build(), BodyHandlers.discarding()).statusCode();
        }

        /** Asking is using: it prolongs a session that lives. */
        int use() throws Exception {
            return get("/sesion");
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
            String body =
                    fields.entrySet().stream()
                            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                            .collect(Collectors.joining("&"));
            return http.send(
                    request(path)
                            .header("Origin", SITE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        private static HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(SITE + path));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private Known somebody(String role) {
        String email = "ses-" + Tokens.random().toLowerCase(Locale.ROOT) + "@it.example";
        return accounts.account(email, Set.of(role), Set.of(), null);
    }

    @Test
    void staffsSessionEndsAfterHalfAnHourUnused() throws Exception {
        Browser browser = Browser.of(somebody(Role.OPERADOR));
        time.advance(Duration.ofMinutes(29));
        assertEquals(ALIVE, browser.use());
        time.advance(Duration.ofMinutes(29));
        assertEquals(ALIVE, browser.use(), "using prolongs");
        time.advance(Duration.ofMinutes(30).plusSeconds(1));
        assertEquals(ENDED, browser.use());
        time.reset();
        assertEquals(ENDED, browser.use(), "it is gone, not asleep");
    }

    @Test
    void aCitizensSessionEndsAfterAnHourUnused() throws Exception {
        Browser browser = Browser.of(somebody(Role.CIUDADANO));
        time.advance(Duration.ofMinutes(59));
        assertEquals(ALIVE, browser.use());
        time.advance(Duration.ofMinutes(60).plusSeconds(1));
        assertEquals(ENDED, browser.use());
    }

    @Test
    void aPageThatAsksByItselfKeepsNoSessionAlive() throws Exception {
        Browser browser = Browser.of(somebody(Role.OPERADOR));
        time.advance(Duration.ofMinutes(20));
        browser.get("/gestion/presencia?id=CP-2026-999999");
        time.advance(Duration.ofMinutes(11));
        assertEquals(ENDED, browser.use());
    }

    @Test
    void noSessionOutlivesItsDayHoweverUsed() throws Exception {
        assertEquals(Duration.ofHours(12), life(somebody(Role.OPERADOR), Duration.ofMinutes(20)));
        time.reset();
        assertEquals(Duration.ofHours(24), life(somebody(Role.CIUDADANO), Duration.ofMinutes(30)));
    }

    /** How long a session that is used at every such step goes on. */
    private Duration life(Known who, Duration step) throws Exception {
        Browser browser = Browser.of(who);
        Duration age = Duration.ZERO;
        while (browser.use() == ALIVE) {
            time.advance(step);
            age = age.plus(step);
            assertTrue(age.toHours() < 30, "it never ends");
        }
        return age;
    }

    @Test
    void anOwnerEndsAllSessionsWithThePassword() throws Exception {
        Known owner = somebody(Role.CIUDADANO);
        Browser here = Browser.of(owner);
        Browser elsewhere = Browser.of(owner);
        assertThrows(RefusedException.class, () -> as(owner, () -> myAccount.endSessions("otra")));
        assertEquals(ALIVE, elsewhere.use());
        Map<String, String> form = new TreeMap<>();
        form.put("cerrar-sesiones", "cerrar-sesiones");
        form.put("cerrar-sesiones:currentPassword:input", PASSWORD);
        form.put("cerrar-sesiones:enviar", "x");
        form.put("jakarta.faces.ViewState", "stateless");
        HttpResponse<String> out = here.post("/cuenta", form);
        assertTrue(out.headers().firstValue("Location").orElse("").endsWith("/login?salida=todas"));
        assertNotNull(out.headers().firstValue("Clear-Site-Data").orElse(null));
        assertEquals(ENDED, here.use());
        assertEquals(ENDED, elsewhere.use());
        assertEquals(List.of("SESIONES_CERRADAS"), acts(owner.id(), owner.id()));
        assertEquals(ALIVE, Browser.of(owner).use(), "the owner enters again");
    }

    @Test
    void anAdministratorEndsSomebodysSessionsAndLeavesATrace() throws Exception {
        Known operator = somebody(Role.OPERADOR);
        Known administrator = somebody(Role.ADMINISTRADOR);
        Browser browser = Browser.of(operator);
        as(administrator, () -> staff.endSessions(operator.id()));
        assertEquals(ENDED, browser.use());
        assertEquals(List.of("CUENTA_SESIONES_CERRADAS"), acts(administrator.id(), operator.id()));
    }

    private List<String> acts(long by, long object) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT e FROM AuditEntry e WHERE e.accountId = :by"
                                                + " AND e.objectId = :object ORDER BY e.id",
                                        AuditEntry.class)
                                .setParameter("by", by)
                                .setParameter("object", object)
                                .getResultStream()
                                .map(AuditEntry::getActionCode)
                                .toList());
    }

    @Test
    void leavingKillsTheSessionOnTheServer() throws Exception {
        Known operator = somebody(Role.OPERADOR);
        Browser browser = Browser.of(operator);
        var kept = List.copyOf(browser.cookies.getCookieStore().getCookies());
        assertFalse(kept.isEmpty());
        browser.post("/salir", Map.of());
        kept.forEach(cookie -> browser.cookies.getCookieStore().add(null, cookie));
        assertEquals(ENDED, browser.use());
    }
}
