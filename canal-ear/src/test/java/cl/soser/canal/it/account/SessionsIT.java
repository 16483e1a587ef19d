package cl.soser.canal.it.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.signin.OwnAccountService;
import cl.soser.canal.account.signin.SignInService;
import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.audit.AuditEntry;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How long a session of the pages lives, on the server's clock, and who can end it before. */
class SessionsIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));
    private static final String PASSWORD = "Clave-De-Prueba-2026!";
    private static final int ALIVE = 204;
    private static final int ENDED = 410;

    @Inject SignInService signInService;
    @Inject OwnAccountService ownAccountService;
    @Inject StaffAccountService staff;

    private Browser at(Known account) throws Exception {
        accounts.mayEnterAgain(account);
        Browser browser = new Browser(SITE);
        assertEquals(302, browser.signIn(account.email(), PASSWORD, "").statusCode());
        return browser;
    }

    /** Asking is using: it prolongs a session that lives. */
    private static int use(Browser browser) throws Exception {
        return browser.get("/sesion").statusCode();
    }

    private Known somebody(String role) {
        String email = "ses-" + SecretTokens.random().toLowerCase(Locale.ROOT) + "@it.example";
        return accounts.account(email, Set.of(role), Set.of(), null);
    }

    @Test
    void staffsSessionEndsAfterHalfAnHourUnused() throws Exception {
        Browser browser = at(somebody(Role.OPERADOR));
        time.advance(Duration.ofMinutes(29));
        assertEquals(ALIVE, use(browser));
        time.advance(Duration.ofMinutes(29));
        assertEquals(ALIVE, use(browser), "using prolongs");
        time.advance(Duration.ofMinutes(30).plusSeconds(1));
        assertEquals(ENDED, use(browser));
        time.reset();
        assertEquals(ENDED, use(browser), "it is gone, not asleep");
    }

    @Test
    void aCitizensSessionEndsAfterAnHourUnused() throws Exception {
        Browser browser = at(somebody(Role.CIUDADANO));
        time.advance(Duration.ofMinutes(59));
        assertEquals(ALIVE, use(browser));
        time.advance(Duration.ofMinutes(60).plusSeconds(1));
        assertEquals(ENDED, use(browser));
    }

    @Test
    void aPageThatAsksByItselfKeepsNoSessionAlive() throws Exception {
        Browser browser = at(somebody(Role.OPERADOR));
        time.advance(Duration.ofMinutes(20));
        browser.get("/gestion/presencia?id=CP-2026-999999");
        assertEquals(200, browser.get("/gestion/novedades").statusCode());
        assertEquals(200, browser.get("/gestion/novedades?lista=si&bandeja=ABIERTAS").statusCode());
        browser.listen("/omnifaces.push/gestion?x", new WebSocket.Listener() {}).join().abort();
        time.advance(Duration.ofMinutes(11));
        assertEquals(ENDED, use(browser));
    }

    @Test
    void noSessionOutlivesItsDayHoweverUsed() throws Exception {
        assertEquals(Duration.ofHours(12), life(somebody(Role.OPERADOR), Duration.ofMinutes(20)));
        time.reset();
        assertEquals(Duration.ofHours(24), life(somebody(Role.CIUDADANO), Duration.ofMinutes(30)));
    }

    /** How long a session that is used at every such step goes on. */
    private Duration life(Known who, Duration step) throws Exception {
        Browser browser = at(who);
        Duration age = Duration.ZERO;
        while (use(browser) == ALIVE) {
            time.advance(step);
            age = age.plus(step);
            assertTrue(age.toHours() < 30, "it never ends");
        }
        return age;
    }

    @Test
    void anOwnerEndsAllSessionsWithThePassword() throws Exception {
        Known owner = somebody(Role.CIUDADANO);
        Browser here = at(owner);
        Browser elsewhere = at(owner);
        assertThrows(
                NotAllowedException.class,
                () -> as(owner, () -> ownAccountService.endSessions("otra")));
        assertEquals(ALIVE, use(elsewhere));
        Map<String, String> form = new TreeMap<>();
        form.put("cerrar-sesiones", "cerrar-sesiones");
        form.put("cerrar-sesiones:enviar", "x");
        form.put(Browser.VIEW_STATE, Browser.STATELESS);
        assertEquals(403, here.post("/cuenta", form).statusCode(), "not yet confirmed");
        assertEquals(ALIVE, use(elsewhere));
        assertFalse(here.get("/cuenta").body().contains("cerrar-sesiones:enviar"));
        confirm(here);
        assertTrue(here.get("/cuenta").body().contains("cerrar-sesiones:enviar"));
        time.advance(Duration.ofMinutes(11));
        assertFalse(here.get("/cuenta").body().contains("cerrar-sesiones:enviar"), "long ago");
        confirm(here);
        HttpResponse<String> out = here.post("/cuenta", form);
        assertTrue(out.headers().firstValue("Location").orElse("").endsWith("/login?salida=todas"));
        assertNotNull(out.headers().firstValue("Clear-Site-Data").orElse(null));
        assertEquals(ENDED, use(here));
        assertEquals(ENDED, use(elsewhere));
        assertEquals(
                List.of("INGRESO", "INGRESO", "SESIONES_CERRADAS"), acts(owner.id(), owner.id()));
        assertEquals(ALIVE, use(at(owner)), "the owner enters again");
    }

    /** The password once more, as one who has no second factor shows who she is. */
    private static void confirm(Browser browser) throws Exception {
        Map<String, String> form = new TreeMap<>();
        form.put("clave", "clave");
        form.put("clave:volver", "/cuenta");
        form.put("clave:password:input", PASSWORD);
        form.put("clave:enviar", "x");
        form.put(Browser.VIEW_STATE, Browser.STATELESS);
        assertTrue(browser.target(browser.post("/cuenta/confirmar", form)).endsWith("/cuenta"));
    }

    @Test
    void anAdministratorEndsSomebodysSessionsAndLeavesATrace() throws Exception {
        Known operator = somebody(Role.OPERADOR);
        Known administrator = somebody(Role.ADMINISTRADOR);
        Browser browser = at(operator);
        as(administrator, () -> staff.endSessions(operator.id()));
        assertEquals(ENDED, use(browser));
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
        Browser browser = at(operator);
        var kept = browser.cookies();
        assertFalse(kept.isEmpty());
        browser.post("/salir", Map.of());
        kept.forEach(cookie -> browser.plant(cookie.getName(), cookie.getValue()));
        assertEquals(ENDED, use(browser));
    }
}
