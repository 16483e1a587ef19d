package cl.soser.canal.it.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.SecretTokens;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The list of one person is opened from their ticket or from one's own search, and by nobody who
 * counts through people.
 */
class PersonListIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));
    private static final String PASSWORD = "Clave-De-Prueba-2026!";
    private static final Pattern LINK = Pattern.compile("/gestion/personas/([\\w-]+)");

    @Inject PastTickets tickets;
    @Inject PersonHandles personHandles;

    private Known operator() {
        String email = "lista-" + UUID.randomUUID() + "@it.example";
        return accounts.account(email, Set.of(Role.OPERADOR), Set.of(), null);
    }

    private static Browser signedIn(Known who) throws Exception {
        Browser browser = new Browser(SITE);
        HttpResponse<String> in = browser.signIn(who.email(), PASSWORD, "");
        assertEquals("/gestion", browser.target(in), in.body());
        return browser;
    }

    private String file() {
        return tickets.file("RECLAMO", "JUNAEB", "Faltó leche para todos.", Instant.now());
    }

    private long person(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT t.person.id FROM Ticket t WHERE t.number = :number",
                                        Long.class)
                                .setParameter("number", number)
                                .getSingleResult());
    }

    private String handle(Known who, long person) throws Exception {
        return as(who, () -> personHandles.of(person));
    }

    /** What the page of the ticket links to. */
    private static String handleIn(String page) {
        Matcher link = LINK.matcher(page);
        assertTrue(link.find(), page);
        return link.group(1);
    }

    private static void shows(String number, HttpResponse<String> list) {
        assertEquals(200, list.statusCode());
        assertTrue(list.body().contains("/gestion/tickets/" + number), list.body());
    }

    private static HttpResponse<String> chooseAll(Browser browser, String person) throws Exception {
        return browser.post(
                "/gestion/masivas/preparar",
                Map.of(
                        "clave",
                        SecretTokens.random(),
                        "alcance",
                        "todas",
                        "lista",
                        "bandeja=TODAS&persona=" + person));
    }

    @Test
    void theTicketLinksToThePersonsListByAHandle() throws Exception {
        String number = file();
        Browser operator = signedIn(operator());
        String handle = handleIn(operator.get("/gestion/tickets/" + number).body());
        assertFalse(handle.matches("\\d+"), handle);
        HttpResponse<String> list = operator.get("/gestion?persona=" + handle);
        shows(number, list);
        assertTrue(
                list.body().contains("name=\"persona\" value=\"" + handle + "\""),
                "the form of the filters goes on with it");
        assertFalse(list.body().contains("persona=" + person(number) + "\""), list.body());
        assertTrue(operator.target(chooseAll(operator, handle)).startsWith("/gestion/masiva?id="));
    }

    @Test
    void nobodyGoesThroughPeopleByTheirIds() throws Exception {
        long last = person(file());
        Known who = operator();
        Browser operator = signedIn(who);
        String own = handle(who, last);
        for (String guessed :
                List.of(
                        String.valueOf(last),
                        String.valueOf(last - 1),
                        "0",
                        "-1",
                        own.substring(1),
                        "A".repeat(own.length()),
                        handle(operator(), last))) {
            for (String list :
                    List.of(
                            "/gestion?persona=",
                            "/gestion/buscar?persona=",
                            "/gestion/vencimientos?persona=",
                            "/gestion/vistas/nueva?pagina=BANDEJA&persona=")) {
                assertEquals(404, operator.get(list + guessed).statusCode(), list + guessed);
            }
            assertEquals(404, chooseAll(operator, guessed).statusCode(), guessed);
        }
    }

    @Test
    void aHandleEndsWithTheShift() throws Exception {
        String number = file();
        Known who = operator();
        time.set(Instant.now().minus(Duration.ofHours(13)));
        String old = handle(who, person(number));
        time.reset();
        Browser operator = signedIn(who);
        assertEquals(404, operator.get("/gestion?persona=" + old).statusCode());
        shows(number, operator.get("/gestion?persona=" + handle(who, person(number))));
    }

    /** It is kept for longer than a handle is good for, and by its owner alone. */
    @Test
    void aViewOfOnePersonOpensForItsOwnerWhoNeverSeesAnId() throws Exception {
        String number = file();
        Known who = operator();
        Browser operator = signedIn(who);
        String path = "/gestion/vistas/nueva?pagina=BANDEJA&persona=";
        path += handle(who, person(number));
        Map<String, String> form = Browser.hidden(operator.get(path).body(), "vista");
        form.put("vista:nameField:name", "De una persona");
        form.put("vista:sharedField:shared", "PRIVADA");
        form.put("vista:save", "x");
        String view = operator.target(operator.post(path, form));
        assertTrue(view.startsWith("/gestion?vista="), view);
        HttpResponse<String> list = operator.get(view);
        shows(number, list);
        assertFalse(list.body().contains("persona=" + person(number)), list.body());
        assertFalse(list.body().contains("views-changed"), "it is as it was kept");
        String others = signedIn(operator()).get(view).body();
        assertTrue(others.contains("Esa vista ya no existe"), others);
        assertFalse(others.contains("name=\"persona\""), others);
    }
}
