package cl.soser.canal.it.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.directory.PlacedSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.field.DutyQuery;
import cl.soser.canal.incident.IncidentQuery;
import cl.soser.canal.incident.IncidentService;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.paper.BookletQuery;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The page of an establishment has of each thing what its reader may read. */
class SchoolPageIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));
    private static final String PASSWORD = "Clave-De-Prueba-2026!";
    private static final String AREA = "CALIDAD";

    @Inject PastTickets tickets;
    @Inject PlacedSchools placed;
    @Inject TicketQuery ticketQuery;
    @Inject IncidentQuery incidentQuery;
    @Inject IncidentService incidentService;
    @Inject BookletQuery bookletQuery;
    @Inject DutyQuery dutyQuery;

    private String about(School school, Instant entered) {
        String number = tickets.file("RECLAMO", "INTEGRA", "Faltó leche para todos.", entered);
        change("update ticket set school_id = ?1 where ticket_number = ?2", school.getId(), number);
        change("update ticket set area_code = ?1 where ticket_number = ?2", AREA, number);
        return number;
    }

    private void change(String text, Object value, String number) {
        data.with(
                em ->
                        em.createNativeQuery(text)
                                .setParameter(1, value)
                                .setParameter(2, number)
                                .executeUpdate());
    }

    private void restrict(String number) {
        change("update ticket set restricted = ?1 where ticket_number = ?2", true, number);
    }

    private List<String> seen(Known who, School school) throws Exception {
        return as(
                who,
                () ->
                        ticketQuery
                                .page(
                                        TicketCriteria.ofSchool(school.getId()),
                                        TicketOrder.INGRESO,
                                        false,
                                        null,
                                        0,
                                        20)
                                .rows()
                                .stream()
                                .map(TicketRow::number)
                                .toList());
    }

    @Test
    void itsRequestsAreThoseThatTheReaderMayRead() throws Exception {
        School school = placed.integra("98305", "Jardín De Lista");
        Instant now = Instant.now();
        String open = about(school, now);
        String secret = about(school, now.minus(Duration.ofMinutes(1)));
        restrict(secret);
        about(placed.integra("98302", "Jardín De Al Lado"), now);
        assertEquals(List.of(open), seen(with(Role.OPERADOR), school));
        assertEquals(List.of(open), seen(area(AREA), school));
        assertEquals(List.of(), seen(area("INFORMATICA"), school));
    }

    @Test
    void anIncidentIsNamedOnlyByARequestOfItsOwnThatMayBeRead() throws Exception {
        School school = placed.integra("98303", "Jardín Del Incidente");
        Instant now = Instant.now();
        String here = about(school, now);
        String there = about(placed.integra("98304", "Jardín Del Otro Lado"), now);
        as(with(Role.ADMINISTRADOR), () -> incidentService.open(List.of(here, there)));
        Known operator = with(Role.OPERADOR);
        assertEquals(1, as(operator, () -> incidentQuery.ofSchool(school.getId(), 10)).size());
        restrict(here);
        assertEquals(0, as(operator, () -> incidentQuery.ofSchool(school.getId(), 10)).size());
    }

    @Test
    void bookletsAndDutyAreForThoseWhoMayReadThem() throws Exception {
        long school = placed.integra("98301", "Jardín De Ficha").getId();
        assertTrue(
                as(with(Role.ADMINISTRADOR), () -> bookletQuery.ofSchool(school, 10))
                        .rows()
                        .isEmpty());
        for (String role : List.of(Role.OPERADOR, Role.OPERACIONES, Role.TI)) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(role), () -> bookletQuery.ofSchool(school, 10)),
                    role);
        }
        assertEquals(List.of(), as(with(Role.OPERADOR), () -> dutyQuery.inCharge(school)));
        assertThrows(
                EJBAccessException.class,
                () -> as(area("CALIDAD"), () -> dutyQuery.inCharge(school)));
    }

    private Browser signedIn(String role, Set<String> areas) throws Exception {
        String email = "establecimiento-" + UUID.randomUUID() + "@it.example";
        accounts.account(email, Set.of(role), areas, null);
        Browser browser = new Browser(SITE);
        browser.signIn(email, PASSWORD, "");
        return browser;
    }

    @Test
    void thePageOpensByItsCodeForTheDeskAlone() throws Exception {
        School school = placed.integra("98301", "Jardín De Ficha");
        String number = about(school, Instant.now());
        String address = "/gestion/establecimientos/integra-" + school.getCode();
        Browser operator = signedIn(Role.OPERADOR, Set.of());
        String page = operator.get(address).body();
        assertTrue(page.contains("/gestion/tickets/" + number), page);
        assertTrue(page.contains("Quién lo atiende hoy"), page);
        assertFalse(page.contains("id=\"talonarios\""), page);
        String stranger = signedIn(Role.AREA, Set.of("INFORMATICA")).get(address).body();
        assertFalse(stranger.contains(number), stranger);
        assertFalse(stranger.contains("Quién lo atiende hoy"), stranger);
        String list =
                operator.get("/gestion?bandeja=TODAS&establecimiento=" + school.getId()).body();
        assertTrue(list.contains("/gestion/tickets/" + number), list);
        assertEquals(404, operator.get("/gestion/establecimientos/999999999").statusCode());
        assertEquals(404, operator.get("/gestion/establecimiento").statusCode());
        assertEquals(404, signedIn(Role.TERRENO, Set.of()).get(address).statusCode());
    }
}
