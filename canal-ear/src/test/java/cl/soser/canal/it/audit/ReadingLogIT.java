package cl.soser.canal.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.audit.AuditEntry;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Who of the staff read whose data and what for is kept; what citizens read of their own is not.
 */
class ReadingLogIT extends InContainer {

    @Inject PastTickets tickets;
    @Inject TicketDetailsService ticketDetailsService;
    @Inject TicketQuery ticketQuery;
    @Inject CitizenTicketService mine;
    @Inject AttachmentService attachmentService;
    @Inject StaffAccountService staff;

    /** Somebody of whom no other test leaves traces. */
    private Known reader(String role) {
        String email = "lee-" + SecretTokens.random().toLowerCase(Locale.ROOT) + "@it.example";
        return accounts.account(email, Set.of(role), Set.of(), null);
    }

    private String file() {
        return tickets.file("RECLAMO", "JUNAEB", "Faltó leche para todos.", Instant.now());
    }

    /** "object number-or-id reason", oldest first. */
    private List<String> readings(Known who) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT e FROM AuditEntry e WHERE e.accountId = :account"
                                                + " AND e.actionCode = 'LECTURA' ORDER BY e.id",
                                        AuditEntry.class)
                                .setParameter("account", who.id())
                                .getResultStream()
                                .map(ReadingLogIT::line)
                                .toList());
    }

    private static String line(AuditEntry entry) {
        Object which =
                entry.getTicketNumber() != null ? entry.getTicketNumber() : entry.getObjectId();
        return entry.getObjectType() + " " + which + " " + entry.getReason();
    }

    private int rows(TicketCriteria filter) {
        return ticketQuery.page(filter, TicketOrder.INGRESO, false, null, 0, 50).rows().size();
    }

    @Test
    void aTicketsSheetIsOneReadingHoweverOftenItsPageAsks() throws Exception {
        Known operator = reader(Role.OPERADOR);
        String number = file();
        as(operator, () -> ticketDetailsService.open(number));
        as(operator, () -> ticketDetailsService.open(number));
        assertEquals(List.of("TICKET " + number + " ATENCION"), readings(operator));
        time.advance(Duration.ofMinutes(2));
        as(operator, () -> ticketDetailsService.open(number));
        assertEquals(2, readings(operator).size(), "later it is another");
    }

    @Test
    void aTicketBesideItsListIsReadAsOnItsPage() throws Exception {
        Known operator = reader(Role.OPERADOR);
        Browser browser = at(operator);
        String number = file();
        HttpResponse<String> beside = browser.get("/gestion/vistazo?id=" + number);
        assertEquals(200, beside.statusCode());
        assertEquals("SAMEORIGIN", beside.headers().firstValue("X-Frame-Options").orElse(""));
        assertEquals(List.of("TICKET " + number + " ATENCION"), readings(operator));
        Known area = reader(Role.AREA);
        assertEquals(404, at(area).get("/gestion/vistazo?id=" + number).statusCode());
        assertEquals(List.of(), readings(area));
    }

    private Browser at(Known account) throws Exception {
        accounts.mayEnterAgain(account);
        Browser browser =
                new Browser(URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT")));
        assertEquals(
                302, browser.signIn(account.email(), "Clave-De-Prueba-2026!", "").statusCode());
        return browser;
    }

    @Test
    void whatWasRefusedWasNotRead() throws Exception {
        Known area = reader(Role.AREA);
        String number = file();
        assertThrows(
                NotFoundException.class, () -> as(area, () -> ticketDetailsService.open(number)));
        assertEquals(List.of(), readings(area));
    }

    @Test
    void lookingForSomebodyIsAReadingAndGoingThroughAPileIsNone() throws Exception {
        Known administrator = reader(Role.ADMINISTRADOR);
        String number = file();
        as(administrator, () -> rows(TicketCriteria.of(TicketPile.ABIERTAS)));
        as(administrator, () -> rows(TicketCriteria.ofWords(number)));
        assertEquals(List.of(), readings(administrator));
        as(administrator, () -> rows(TicketCriteria.ofWords("11.111.111-1")));
        as(administrator, () -> rows(TicketCriteria.ofWords("ana soto")));
        as(administrator, () -> rows(TicketCriteria.ofWords("+56 9 8765 4321")));
        as(administrator, () -> rows(TicketCriteria.ofPerson(4711)));
        assertEquals(
                List.of(
                        "PERSONA null BUSQUEDA: 11.111.111-1",
                        "PERSONA null BUSQUEDA: ana soto",
                        "PERSONA null BUSQUEDA: +56 9 8765 4321",
                        "PERSONA 4711 BUSQUEDA"),
                readings(administrator));
    }

    @Test
    void theOriginalOfAFileIsAReading() throws Exception {
        Known operator = reader(Role.OPERADOR);
        byte[] text = "sin arroz".getBytes(StandardCharsets.UTF_8);
        AttachmentRow sent =
                as(
                        operator,
                        () ->
                                attachmentService.receive(
                                        SecretTokens.random(),
                                        new UploadedFile(
                                                "lista.txt",
                                                "text/plain",
                                                Channel.WEB,
                                                new ByteArrayInputStream(text))));
        assertEquals(List.of(), readings(operator));
        as(operator, () -> attachmentService.original(sent.publicId()).bytes().close());
        assertEquals(List.of("ARCHIVO null ATENCION: " + sent.publicId()), readings(operator));
    }

    @Test
    void thePagesOfPeopleAreReadings() throws Exception {
        Known administrator = reader(Role.ADMINISTRADOR);
        Known other = with(Role.OPERADOR);
        as(administrator, () -> staff.find("", null, null));
        as(administrator, () -> staff.find("soto", null, null));
        as(administrator, () -> staff.get(other.id()));
        assertEquals(
                List.of(
                        "CUENTA null ADMINISTRACION",
                        "CUENTA null ADMINISTRACION: soto",
                        "CUENTA " + other.id() + " ADMINISTRACION"),
                readings(administrator));
    }

    @Test
    void citizensReadTheirOwnWithoutATrace() throws Exception {
        Known citizen = reader(Role.CIUDADANO);
        String number = file();
        data.with(
                em ->
                        em.createQuery("UPDATE Ticket t SET t.account = :me WHERE t.number = :it")
                                .setParameter("me", citizen.id())
                                .setParameter("it", number)
                                .executeUpdate());
        as(citizen, () -> mine.list(null, 20));
        assertEquals(number, as(citizen, () -> mine.read(number, null).ticket().getNumber()));
        assertEquals(List.of(), readings(citizen));
    }
}
