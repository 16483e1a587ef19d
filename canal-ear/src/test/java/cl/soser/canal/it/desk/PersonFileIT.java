package cl.soser.canal.it.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.phone.CallRow;
import cl.soser.canal.phone.CallService;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.right.answer.RightCaseQuery;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.survey.PhoneSurveyService;
import cl.soser.canal.ticket.handling.PersonFile;
import cl.soser.canal.ticket.handling.PersonFileService;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a person has what its reader may read, and nothing that tells of the rest. */
class PersonFileIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));
    private static final String PASSWORD = "Clave-De-Prueba-2026!";
    private static final int ROWS = 20;

    @Inject PastTickets tickets;
    @Inject PersonFileService personFileService;
    @Inject PhoneSurveyService phoneSurveyService;
    @Inject CallService callService;
    @Inject RightCaseQuery rightCaseQuery;
    @Inject PersonHandles personHandles;

    private Known operator() {
        return with(Role.OPERADOR);
    }

    private String file(Instant entered) {
        return tickets.file("RECLAMO", "JUNAEB", "Faltó leche para todos.", entered);
    }

    /** Some requests of one person, the newest first. */
    private List<String> ofOne(int many) {
        Instant now = Instant.now();
        List<String> numbers =
                java.util.stream.IntStream.range(0, many)
                        .mapToObj(i -> file(now.minus(Duration.ofMinutes(i))))
                        .toList();
        long person = person(numbers.get(0));
        numbers.forEach(
                number ->
                        change(
                                "update ticket set person_id = ?1 where ticket_number = ?2",
                                person,
                                number));
        return numbers;
    }

    private int change(String text, Object value, Object key) {
        return data.with(
                em ->
                        em.createNativeQuery(text)
                                .setParameter(1, value)
                                .setParameter(2, key)
                                .executeUpdate());
    }

    private void restrict(String number) {
        change("update ticket set restricted = ?1 where ticket_number = ?2", true, number);
    }

    private long person(String number) {
        return one("SELECT t.person.id FROM Ticket t WHERE t.number = :number", number, Long.class);
    }

    private <T> T one(String query, String number, Class<T> type) {
        return data.with(
                em -> em.createQuery(query, type).setParameter("number", number).getSingleResult());
    }

    private PersonFile open(Known who, long person, Cursor<Instant> after, int size)
            throws Exception {
        return as(who, () -> personFileService.open(personHandles.of(person), after, size));
    }

    private static List<String> numbers(PersonFile file) {
        return file.tickets().rows().stream().map(TicketRow::number).toList();
    }

    @Test
    void allRequestsAreThereButForTheRestrictedPageByPage() throws Exception {
        List<String> all = ofOne(4);
        long person = person(all.get(0));
        restrict(all.get(1));
        PersonFile first = open(operator(), person, null, 2);
        assertEquals(List.of(all.get(0), all.get(2)), numbers(first));
        assertTrue(first.tickets().more());
        TicketRow last = first.tickets().rows().get(1);
        PersonFile second = open(operator(), person, new Cursor<>(last.enteredAt(), last.id()), 2);
        assertEquals(List.of(all.get(3)), numbers(second));
        assertFalse(second.tickets().more());
        assertEquals(all.get(0), first.contactTicket());
    }

    @Test
    void whoOnlyFiledRestrictedRequestsIsNotFound() throws Exception {
        String number = file(Instant.now());
        long person = person(number);
        restrict(number);
        for (Known who : List.of(operator(), area("INFORMATICA"))) {
            assertThrows(NotFoundException.class, () -> open(who, person, null, ROWS));
        }
    }

    @Test
    void anAreaSeesItsOwnRequestsAndOpensTheContactByThem() throws Exception {
        List<String> two = ofOne(2);
        long person = person(two.get(0));
        change("update ticket set area_code = ?1 where ticket_number = ?2", "CALIDAD", two.get(0));
        change(
                "update ticket set area_code = ?1 where ticket_number = ?2",
                "LOGISTICA",
                two.get(1));
        data.with(
                em ->
                        em.createNativeQuery(
                                        "delete from ticket_copy where ticket_id in"
                                                + " (select id from ticket where person_id = ?1)")
                                .setParameter(1, person)
                                .executeUpdate());
        PersonFile own = open(area("LOGISTICA"), person, null, ROWS);
        assertEquals(List.of(two.get(1)), numbers(own));
        assertEquals(two.get(1), own.contactTicket());
        assertThrows(NotFoundException.class, () -> open(area("INFORMATICA"), person, null, ROWS));
        assertNull(open(with(Role.OPERACIONES), person, null, ROWS).contactTicket());
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.DATOS, Role.TI, Role.TERRENO})
    void otherRolesOpenNobody(String role) throws Exception {
        long person = person(file(Instant.now()));
        Known who = with(role);
        assertThrows(EJBAccessException.class, () -> open(who, person, null, ROWS));
        String handle = as(who, () -> personHandles.of(person));
        assertThrows(EJBAccessException.class, () -> as(who, () -> callService.ofPerson(handle)));
        assertThrows(
                EJBAccessException.class, () -> as(who, () -> phoneSurveyService.ofPerson(handle)));
    }

    @Test
    void theHandleOfAnotherIsNotFoundAndTheReadingIsKept() throws Exception {
        long person = person(file(Instant.now()));
        String handle = as(operator(), () -> personHandles.of(person));
        Known other =
                accounts.account(
                        "ficha-" + UUID.randomUUID() + "@it.example",
                        Set.of(Role.OPERADOR),
                        Set.of(),
                        null);
        assertThrows(
                NotFoundException.class,
                () -> as(other, () -> personFileService.open(handle, null, ROWS)));
        assertThrows(NotFoundException.class, () -> as(other, () -> callService.ofPerson(handle)));
        assertNotNull(open(operator(), person, null, ROWS));
        List<String> reasons =
                data.with(
                        em ->
                                em.createQuery(
                                                """
                                                SELECT e.reason FROM AuditEntry e
                                                WHERE e.actionCode = 'LECTURA'
                                                    AND e.objectType = 'PERSONA'
                                                    AND e.objectId = :id""",
                                                String.class)
                                        .setParameter("id", person)
                                        .getResultList());
        assertTrue(reasons.contains("ATENCION"), reasons.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aCallTellsOnlyOfTheRequestsThatItsReaderMayRead(int secret) throws Exception {
        List<String> two = ofOne(2);
        long person = person(two.get(0));
        long id = call(two.get(0));
        for (String number : two) {
            data.with(
                    em ->
                            em.createNativeQuery(
                                            "insert into call_ticket (ticket_id, call_id, linked_at)"
                                                    + " select t.id, ?1, t.entered_at from ticket t"
                                                    + " where t.ticket_number = ?2")
                                    .setParameter(1, id)
                                    .setParameter(2, number)
                                    .executeUpdate());
        }
        restrict(two.get(secret));
        List<CallRow> calls = as(operator(), () -> callService.ofPerson(personHandles.of(person)));
        assertEquals(1, calls.size());
        assertEquals(List.of(two.get(1 - secret)), calls.get(0).tickets());
        restrict(two.get(1 - secret));
        assertEquals(
                List.of(), as(operator(), () -> callService.ofPerson(personHandles.of(person))));
    }

    /** At the instant of a request. */
    private long call(String number) {
        long id =
                900_000_000L + java.util.concurrent.ThreadLocalRandom.current().nextInt(1_000_000);
        data.with(
                em ->
                        em.createNativeQuery(
                                        """
                                        insert into line_call (id, exchange, call_id, started_at,
                                            call_day, half_hour, outcome, owes_ticket,
                                            ticket_count, version)
                                        select ?1, 'it', ?2, t.entered_at, current_date, 20,
                                            'COLGO', ?3, 0, 0
                                        from ticket t where t.ticket_number = ?4""")
                                .setParameter(1, id)
                                .setParameter(2, UUID.randomUUID().toString())
                                .setParameter(3, false)
                                .setParameter(4, number)
                                .executeUpdate());
        return id;
    }

    @Test
    void casesAboutPersonalDataAreTheOfficersAlone() throws Exception {
        long person = person(file(Instant.now()));
        Known officer = with(Role.DATOS);
        assertEquals(
                List.of(), as(officer, () -> rightCaseQuery.ofPerson(personHandles.of(person))));
        assertThrows(
                EJBAccessException.class,
                () -> as(operator(), () -> rightCaseQuery.ofPerson(personHandles.of(person))));
    }

    @Test
    void thePageMasksTheContact() throws Exception {
        String number = file(Instant.now());
        String email = "ficha-" + UUID.randomUUID() + "@it.example";
        Known who = accounts.account(email, Set.of(Role.OPERADOR), Set.of(), null);
        Browser browser = new Browser(SITE);
        assertEquals("/gestion", browser.target(browser.signIn(email, PASSWORD, "")));
        String handle = as(who, () -> personHandles.of(person(number)));
        HttpResponse<String> page = browser.get("/gestion/personas/" + handle);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("/gestion/tickets/" + number), page.body());
        assertTrue(page.body().contains("Ana Ficticia Prueba"), page.body());
        assertFalse(page.body().contains("1000 0001"), page.body());
        assertFalse(page.body().contains("40.000.001-8"), page.body());
        for (String guessed :
                List.of(
                        "1",
                        "A".repeat(handle.length()),
                        as(operator(), () -> personHandles.of(1)))) {
            assertEquals(404, browser.get("/gestion/personas/" + guessed).statusCode(), guessed);
        }
    }
}
