package cl.soser.canal.it.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.directory.PlacedSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.person.Rut;
import cl.soser.canal.response.PastTickets;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The one search finds for each role what it may open, says why, and nothing else. */
class StaffSearchIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));
    private static final String PASSWORD = "Clave-De-Prueba-2026!";

    @Inject PastTickets tickets;
    @Inject PlacedSchools placed;

    private Browser signedIn(String role, String... areas) throws Exception {
        String email = "busca-" + UUID.randomUUID() + "@it.example";
        accounts.account(
                email,
                Set.of(role),
                Set.of(areas),
                role.equals(Role.INSTITUCION) ? "JUNAEB" : null);
        Browser browser = new Browser(SITE);
        browser.signIn(email, PASSWORD, "");
        return browser;
    }

    private static String found(Browser who, String typed) throws Exception {
        HttpResponse<String> told =
                who.get("/gestion/paleta?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertEquals(200, told.statusCode(), told.body());
        return told.body().replace("\\/", "/");
    }

    private String file(String last, String detail) {
        String number = tickets.file("RECLAMO", "JUNAEB", detail, Instant.now());
        change(
                "update person set last_names = ?1, folded_name = ?2 where id ="
                        + " (select person_id from ticket where ticket_number = ?3)",
                last,
                "ana " + last.toLowerCase(java.util.Locale.ROOT),
                number);
        return number;
    }

    private void change(String text, Object... values) {
        data.with(
                em -> {
                    var query = em.createNativeQuery(text);
                    for (int i = 0; i < values.length; i++) {
                        query.setParameter(i + 1, values[i]);
                    }
                    return query.executeUpdate();
                });
    }

    private static String shortOf(String number) {
        return number.substring(8).replaceFirst("^0+", "");
    }

    private static void has(String told, String... parts) {
        for (String part : parts) {
            assertTrue(told.contains(part), () -> part + " in " + told);
        }
    }

    private static void lacks(String told, String... parts) {
        for (String part : parts) {
            assertFalse(told.contains(part), () -> part + " in " + told);
        }
    }

    @Test
    void aNumberWhoseDigitsReadLikeARutIsStillSaidToBeTheNumber() throws Exception {
        String number;
        String typed;
        do {
            number = tickets.file("RECLAMO", "JUNAEB", "Llegó frío", Instant.now());
            int serial = Integer.parseInt(shortOf(number));
            typed = "%s-%03d".formatted(number.substring(3, 7), serial);
        } while (Rut.read(typed).isEmpty());
        has(found(signedIn(Role.OPERADOR), typed), "/gestion/tickets/" + number, "Por su número");
    }

    @Test
    void aRequestIsFoundByANumberInAnySpellingAndByItsWords() throws Exception {
        String word =
                "zanahoria" + UUID.randomUUID().toString().substring(0, 6).replaceAll("\\d", "x");
        String number = tickets.file("RECLAMO", "JUNAEB", "Llegó " + word, Instant.now());
        Browser operator = signedIn(Role.OPERADOR);
        String year = number.substring(3, 7);
        for (String typed :
                new String[] {
                    number,
                    shortOf(number),
                    number.substring(8),
                    "#" + shortOf(number),
                    "cp" + year + "-" + shortOf(number),
                    year + "-" + shortOf(number),
                    "cp" + shortOf(number),
                    "CP – " + shortOf(number)
                }) {
            has(found(operator, typed), "/gestion/tickets/" + number, "Por su número");
        }
        has(found(operator, word), "/gestion/tickets/" + number, "PALABRAS", "Por sus palabras");
        change("update ticket set restricted = ?1 where ticket_number = ?2", true, number);
        lacks(found(operator, word), number);
        lacks(found(operator, number), "Asunto de prueba");
    }

    @Test
    void aNumberAloneOpensItsTicketAndIsNeverSaidToBeMissing() throws Exception {
        String number = tickets.file("RECLAMO", "JUNAEB", "Faltó pan.", Instant.now());
        String brief = shortOf(number);
        Browser operator = signedIn(Role.OPERADOR);
        for (String typed : new String[] {"cp" + brief, number.substring(3), "CP " + brief}) {
            HttpResponse<String> told = searched(operator, typed);
            assertEquals(302, told.statusCode(), typed);
            has(told.headers().firstValue("Location").orElse(""), "/gestion/tickets/" + number);
        }
        placed.integra(brief, "Jardín Con Ese Código");
        String both = searched(operator, brief).body();
        has(both, "Encontramos", "/gestion/tickets/" + number, "Por su número", "Con Ese Código");
        lacks(both, "No encontramos", "También encontramos");

        change("update ticket set restricted = ?1 where ticket_number = ?2", true, number);
        HttpResponse<String> closed = searched(operator, "cp" + brief);
        assertEquals(200, closed.statusCode());
        has(closed.body(), number, "Por su número");
        lacks(closed.body(), "Asunto de prueba", "No encontramos");
        has(searched(operator, "cp-2019-7").body(), "No encontramos solicitudes con eso");
    }

    private static HttpResponse<String> searched(Browser who, String typed) throws Exception {
        return who.get("/gestion/buscar?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    @Test
    void peopleAreFoundByThoseOfTheLineAlone() throws Exception {
        String last = "Buscada" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String number = file(last, "Faltó pan.");
        String told = found(signedIn(Role.OPERADOR), "ana " + last);
        has(told, "PERSONAS", "/gestion/personas/", "Por su nombre");
        lacks(told, "40.000.001", "10000001");
        for (Browser other :
                new Browser[] {
                    signedIn(Role.AREA, "INFORMATICA"), signedIn(Role.OPERACIONES),
                    signedIn(Role.TI), signedIn(Role.INSTITUCION)
                }) {
            lacks(found(other, "ana " + last), "PERSONAS", "/gestion/personas/");
        }
        change("update ticket set restricted = ?1 where ticket_number = ?2", true, number);
        lacks(found(signedIn(Role.OPERADOR), "ana " + last), "/gestion/personas/");
    }

    @Test
    void eachRoleFindsItsOwnPagesByWhatTheyAreCalled() throws Exception {
        Browser administrator = signedIn(Role.ADMINISTRADOR);
        has(found(administrator, "atrasadas"), "/gestion/vencimientos", "También «atrasadas»");
        has(found(administrator, "colegio"), "/admin/directorio", "/admin/establecimiento");
        has(found(administrator, "agregar colegio"), "/admin/establecimiento");
        has(found(administrator, "auditoria"), "/admin/cambios");
        has(found(administrator, "quien cambio"), "/admin/cambios", "También «quién cambió»");
        Browser area = signedIn(Role.AREA, "INFORMATICA");
        has(found(area, "atrasadas"), "/gestion/vencimientos");
        for (String typed : new String[] {"colegio", "auditoria", "quien cambio"}) {
            lacks(found(area, typed), "/admin/");
        }
        has(found(signedIn(Role.TI), "auditoria"), "/admin/registro");
        has(
                found(signedIn(Role.OPERACIONES), "distancia del radar"),
                "/admin/ajustes#knob-RADAR_KM");
        lacks(found(area, "distancia del radar"), "/admin/ajustes");
        has(found(administrator, "fusionar"), "AYUDA", "/gestion/ayuda?tema=");
    }

    @Test
    void aSchoolIsFoundByNameAndCodeAndLeadsWhereOneMayGo() throws Exception {
        School school = placed.integra("98311", "Jardín Encontrado");
        String page = "/gestion/establecimientos/integra-98311";
        for (String typed : new String[] {"jardin encontrado", "98311"}) {
            has(found(signedIn(Role.OPERADOR), typed), page, "ESTABLECIMIENTOS");
        }
        String byKeeper = found(signedIn(Role.TI), "jardin encontrado");
        has(byKeeper, "/admin/establecimiento?id=" + school.getId());
        lacks(byKeeper, page);
        for (String role : new String[] {Role.INSTITUCION, Role.TERRENO, Role.DATOS}) {
            lacks(found(signedIn(role), "jardin encontrado"), "ESTABLECIMIENTOS");
        }
    }

    @Test
    void aSlipOfTheFingersIsAnsweredWithWhatIsSpeltNearlySo() throws Exception {
        placed.integra("98312", "Jardín Gabriela Mixtral");
        String letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String last = "Buzcada" + letters.substring(0, 4);
        file(last, "Faltó pan.");
        String slip = last.replace("zc", "cz");
        Browser operator = signedIn(Role.OPERADOR);
        String page = "/gestion/establecimientos/integra-98312";
        has(found(operator, "Gabriela Mitxral"), "PARECIDOS", "¿Quiso decir…?", page);
        has(found(operator, "ana " + slip), "PARECIDOS", "/gestion/personas/");
        lacks(found(operator, "Gabriela Mitxarl"), page);
        lacks(found(operator, "Gabriela Mixtral"), "PARECIDOS");
        has(
                searched(operator, "Gabriela Mitxral").body(),
                "No encontramos solicitudes con eso",
                "¿Quiso decir…?",
                page);
        Browser area = signedIn(Role.AREA, "INFORMATICA");
        has(found(area, "Gabriela Mitxral"), page);
        lacks(found(area, "ana " + slip), "/gestion/personas/");
    }

    @Test
    void ofALongNameEachWordMayBeSpeltNearlySo() throws Exception {
        placed.integra("98313", "Escuela Presidente Salvador Goxens");
        file("Echeverria Bustamante", "Faltó leche.");
        Browser operator = signedIn(Role.OPERADOR);
        String page = "/gestion/establecimientos/integra-98313";
        has(found(operator, "Escola Precidente Salvadro Gosens"), "¿Quiso decir…?", page);
        lacks(found(operator, "Escola Precidente Salvadro Allende"), page);
        has(found(operator, "ana echeberria bustamnate"), "PARECIDOS", "/gestion/personas/");
    }

    @Test
    void whoFindsAPersonOrAPlaceIsNotToldThatThereIsNothing() throws Exception {
        placed.integra("98311", "Jardín Encontrado");
        Browser operator = signedIn(Role.OPERADOR);
        for (String typed : new String[] {"jardin encontrado", "98311"}) {
            String told = searched(operator, typed).body();
            has(told, "Encontramos", "/gestion/establecimientos/integra-98311");
            lacks(told, "No encontramos", "También encontramos");
        }
    }

    @Test
    void itsPageHasTheSameBesideTheList() throws Exception {
        placed.integra("98311", "Jardín Encontrado");
        String page =
                signedIn(Role.ADMINISTRADOR).get("/gestion/buscar?q=jardin+encontrado").body();
        has(page, "Encontramos", "/gestion/establecimientos/integra-98311");
    }

    @Test
    void anInstitutionFindsItsOwnRequestByItsNumberAndNoOther() throws Exception {
        String own = tickets.file("RECLAMO", "JUNAEB", "Sin pan hoy.", Instant.now());
        String foreign = tickets.file("RECLAMO", "JUNJI", "Sin leche hoy.", Instant.now());
        Browser official = signedIn(Role.INSTITUCION);
        for (String typed : new String[] {own, own.toLowerCase(), "#" + shortOf(own)}) {
            has(found(official, typed), "/institucion/tickets/" + own, "Por su número");
        }
        lacks(found(official, own), "/gestion/tickets/");
        lacks(found(official, foreign), foreign + "\"", "/institucion/tickets/");
        lacks(found(official, " "), "ESTABLECIMIENTOS");
    }
}
