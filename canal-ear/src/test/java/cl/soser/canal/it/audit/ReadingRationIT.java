package cl.soser.canal.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.audit.AuditEntry;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import cl.soser.canal.ticket.handling.ContactPurpose;
import cl.soser.canal.ticket.handling.TicketContactService;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody copies the data of everybody: what a person reads in an hour is rationed and watched. */
class ReadingRationIT extends InContainer {

    private static final int RATION = 20;

    @Inject PastTickets tickets;
    @Inject TicketDetailsService ticketDetailsService;
    @Inject TicketContactService ticketContactService;

    @BeforeEach
    void fewReadings() {
        if (data != null) {
            time.set(Instant.now().truncatedTo(ChronoUnit.HOURS).plusSeconds(60));
            set(RATION);
        }
    }

    @AfterEach
    void ampleAgain() {
        if (data != null) {
            data.with(
                    em ->
                            em.createQuery("DELETE FROM Setting s WHERE s.name = :name")
                                    .setParameter("name", SettingDefinition.READINGS.key())
                                    .executeUpdate());
        }
    }

    private void set(int readings) {
        data.with(
                em ->
                        em.createNativeQuery(
                                        "insert into setting (name, content, changed_at, version)"
                                                + " values (?1, ?2, current_timestamp, 1)")
                                .setParameter(1, SettingDefinition.READINGS.key())
                                .setParameter(2, String.valueOf(readings))
                                .executeUpdate());
    }

    private Known operator() {
        String email = "lee-" + SecretTokens.random().toLowerCase(Locale.ROOT) + "@it.example";
        return accounts.account(email, Set.of(Role.OPERADOR), Set.of(), null);
    }

    private String file(String detail) {
        return tickets.file("RECLAMO", "JUNAEB", detail, Instant.now());
    }

    private void read(Known who, int times) throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            numbers.add(file("Faltó leche para todos."));
        }
        for (String number : numbers) {
            as(who, () -> ticketDetailsService.open(number));
        }
    }

    /** How many of so many readings at once are refused. */
    private long refusedOf(int times, Known who) throws Exception {
        List<Callable<Boolean>> readings = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String number = file("Faltó leche para todos.");
            readings.add(
                    () -> {
                        try {
                            as(who, () -> ticketDetailsService.open(number));
                            return false;
                        } catch (TooManyRequestsException e) {
                            return true;
                        }
                    });
        }
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            long refused = 0;
            for (Future<Boolean> one : threads.invokeAll(readings)) {
                refused += one.get() ? 1 : 0;
            }
            return refused;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> audited(Known who, String action) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT e FROM AuditEntry e WHERE e.accountId = :account"
                                                + " AND e.actionCode = :action ORDER BY e.id",
                                        AuditEntry.class)
                                .setParameter("account", who.id())
                                .setParameter("action", action)
                                .getResultStream()
                                .map(AuditEntry::getReason)
                                .toList());
    }

    private long mails(Known reader) {
        String name = name(reader);
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(m) FROM OutboundMessage m WHERE m.subject ="
                                                + " :subject",
                                        Long.class)
                                .setParameter(
                                        "subject", "Lectura inusual de datos personales: " + name)
                                .getSingleResult());
    }

    private String name(Known who) {
        return data.with(em -> em.find(Account.class, who.id()).getDisplayName());
    }

    @Test
    void beyondTheRationReadingIsSlowAndTheDataOfficerIsToldOnce() throws Exception {
        with(Role.DATOS);
        Known operator = operator();
        read(operator, RATION);
        assertEquals(List.of(), audited(operator, "LECTURA_INUSUAL"));

        read(operator, 5);
        assertEquals(List.of(RATION + 1 + " en una hora"), audited(operator, "LECTURA_INUSUAL"));
        assertTrue(mails(operator) > 0, "those with the role DATOS are told");
        assertTrue(refusedOf(12, operator) > 0, "no person reads twelve at once");
        assertTrue(audited(operator, "LECTURA_FRENADA").size() > 0);

        String alert = file("Un niño se desmayó después de comer y no despierta.");
        as(operator, () -> ticketDetailsService.open(alert));
        time.advance(Duration.ofSeconds(5));
        read(operator, 1);
        time.advance(Duration.ofHours(1));
        read(operator, 6);
    }

    @Test
    void whatIsReadAgainAtOnceCountsOnce() throws Exception {
        Known operator = operator();
        String number = file("Faltó leche para todos.");
        for (int i = 0; i < 2 * RATION; i++) {
            as(operator, () -> ticketDetailsService.open(number));
        }
        assertEquals(List.of(), audited(operator, "LECTURA_INUSUAL"));
    }

    @Test
    void contactIsOpenedForAPurposeByThoseWhoseWorkNeedsIt() throws Exception {
        String number = file("Faltó leche para todos.");
        Known operator = operator();
        assertTrue(as(operator, () -> ticketContactService.isOpenable(number)));
        assertTrue(
                as(operator, () -> ticketContactService.open(number, ContactPurpose.LLAMAR))
                                .opened()
                        == ContactPurpose.LLAMAR);
        assertEquals(List.of("LLAMAR"), audited(operator, "CONTACTO_ABIERTO"));
        Known operations = with(Role.OPERACIONES);
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                as(
                                        operations,
                                        () ->
                                                ticketContactService.open(
                                                        number, ContactPurpose.LLAMAR)));
        assertEquals("contact.notYours", no.getMessage());
        for (String role : List.of(Role.INSTITUCION, Role.TERRENO, Role.TI, Role.CIUDADANO)) {
            assertThrows(
                    EJBAccessException.class,
                    () ->
                            as(
                                    with(role),
                                    () -> ticketContactService.open(number, ContactPurpose.LLAMAR)),
                    role);
        }
    }
}
