package cl.soser.canal.it.notification;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.signin.RegistrationService;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.Newcomer;
import cl.soser.canal.notification.outbox.FailedMessagesResult;
import cl.soser.canal.notification.outbox.MessageChannel;
import cl.soser.canal.notification.outbox.MessagePurpose;
import cl.soser.canal.notification.outbox.MessageRow;
import cl.soser.canal.notification.outbox.MessageState;
import cl.soser.canal.notification.outbox.OutboxService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.list.DaySpan;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Informática sees that mails leave and sends one again; what a mail says is not for it. */
class OutboxRightsIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));
    private static final String DISCARD = "id=\"outbox:discard\"";
    private static final String AGAIN = "id=\"outbox:retry\"";

    private static final Pattern LINK =
            Pattern.compile("href=\"(/admin/mensajes\\?estado=FALLIDO&amp;ver=[\\w-]+)#mensaje\"");

    @Inject RegistrationService registrationService;
    @Inject OutboxService outboxService;

    private long failedMail() {
        String email = "rebota-" + SecretTokens.digits(12) + "@it.example";
        registrationService.register(Newcomer.of(email).form(), email);
        return data.with(
                em -> {
                    long id =
                            em.createQuery(
                                            "SELECT m.id FROM OutboundMessage m WHERE m.recipientAddress = :to",
                                            Long.class)
                                    .setParameter("to", email)
                                    .getSingleResult();
                    em.createQuery(
                                    "UPDATE OutboundMessage m SET m.state = :failed, m.sentAt = NULL WHERE m.id = :id")
                            .setParameter("failed", MessageState.FALLIDO)
                            .setParameter("id", id)
                            .executeUpdate();
                    return id;
                });
    }

    private void become(long mail, String template) throws Exception {
        data.with(
                em ->
                        em.createQuery(
                                        "UPDATE OutboundMessage m SET m.templateCode = :template,"
                                                + " m.secret = FALSE WHERE m.id = :id")
                                .setParameter("template", template)
                                .setParameter("id", mail)
                                .executeUpdate());
    }

    private String page(String role, long mail) throws Exception {
        Browser browser = new Browser(SITE);
        browser.signIn(with(role).email(), "Clave-De-Prueba-2026!", "");
        String list = browser.get("/admin/mensajes?estado=FALLIDO").body();
        Matcher newest = LINK.matcher(list);
        assertTrue(newest.find(), list);
        assertEquals(
                404,
                browser.get("/admin/mensajes?estado=FALLIDO&ver=" + mail).statusCode(),
                "nobody counts mails");
        return browser.get(newest.group(1).replace("&amp;", "&")).body();
    }

    @Test
    void onlyTheAdministratorIsOfferedToLetAMailGo() throws Exception {
        long mail = failedMail();
        String administrators = page(Role.ADMINISTRADOR, mail);
        assertTrue(administrators.contains(DISCARD) && administrators.contains(AGAIN));
        String theirs = page(Role.TI, mail);
        assertTrue(theirs.contains(AGAIN), theirs);
        assertFalse(theirs.contains(DISCARD));
        assertFalse(theirs.contains("href=\"/gestion/tickets"), "a page it may not open");
    }

    private List<Long> narrowed(Known who, MessageChannel channel, DaySpan days) throws Exception {
        return as(who, () -> outboxService.page(MessageState.FALLIDO, channel, days, null, 50))
                .rows()
                .stream()
                .map(MessageRow::id)
                .toList();
    }

    @Test
    void aListShowsNoMailboxAndWhatConcernsARightIsTheOfficersAlone() throws Exception {
        long mail = failedMail();
        Known administrator = with(Role.ADMINISTRADOR);
        MessageRow listed =
                as(
                                administrator,
                                () ->
                                        outboxService.page(
                                                MessageState.FALLIDO, null, DaySpan.ANY, null, 50))
                        .rows()
                        .get(0);
        assertEquals(mail, listed.id());
        LocalDate day = LocalDate.ofInstant(listed.createdAt(), ZoneId.of("America/Santiago"));
        assertTrue(narrowed(administrator, listed.channel(), DaySpan.of(day)).contains(mail));
        assertFalse(narrowed(administrator, MessageChannel.CARTA, DaySpan.ANY).contains(mail));
        DaySpan before = new DaySpan(null, day.minusDays(1));
        assertFalse(narrowed(administrator, null, before).contains(mail));
        assertTrue(listed.recipient().matches(".…@.*"), listed.recipient());
        become(mail, "cuenta-cambiada");
        MessageRow chosen = as(administrator, () -> outboxService.choose(listed.handle()));
        assertEquals(listed.recipient(), chosen.recipient());
        assertThrows(
                NotFoundException.class,
                () -> as(with(Role.TI), () -> outboxService.choose(listed.handle())));
        OutboxService.Opened opened =
                as(administrator, () -> outboxService.read(mail, MessagePurpose.PREGUNTA));
        assertFalse(opened.recipient().contains("…"), opened.recipient());
        assertEquals(List.of("PREGUNTA"), openings(administrator, mail));
        become(mail, "derecho-respondido");
        MessageRow ofRight = as(administrator, () -> outboxService.row(mail));
        assertFalse(ofRight.readable());
        assertTrue(ofRight.recipient().contains("…"), ofRight.recipient());
        assertThrows(
                NotFoundException.class,
                () -> as(administrator, () -> outboxService.read(mail, MessagePurpose.TEXTO)));
    }

    private List<String> openings(Known who, long mail) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT e.reason FROM AuditEntry e WHERE e.accountId = :who"
                                                + " AND e.actionCode = 'MENSAJE_ABIERTO' AND"
                                                + " e.objectId = :mail",
                                        String.class)
                                .setParameter("who", who.id())
                                .setParameter("mail", mail)
                                .getResultList());
    }

    @Test
    void andOnlyTheAdministratorMay() throws Exception {
        long mail = failedMail();
        assertThrows(
                EJBAccessException.class,
                () -> as(with(Role.TI), () -> outboxService.discard(mail, "No es nuestro.")));
        assertThrows(
                EJBAccessException.class,
                () -> as(with(Role.TI), () -> outboxService.read(mail, MessagePurpose.TEXTO)));
        assertEquals(
                MessageState.FALLIDO,
                as(with(Role.ADMINISTRADOR), () -> outboxService.row(mail)).state());
        assertDoesNotThrow(
                () ->
                        as(
                                with(Role.ADMINISTRADOR),
                                () -> outboxService.discard(mail, "La dirección no existe.")));
    }

    @Test
    void afterTheMailServerRefusedEverybodyAllFailedMailsAreTriedAgainByOnePress()
            throws Exception {
        List<Long> mails = List.of(failedMail(), failedMail());
        FailedMessagesResult result = as(with(Role.TI), () -> outboxService.retryFailed());
        assertTrue(result.done() >= mails.size(), result.toString());
        for (long mail : mails) {
            MessageState now = as(with(Role.ADMINISTRADOR), () -> outboxService.row(mail)).state();
            assertNotEquals(MessageState.FALLIDO, now);
        }
        assertEquals(0, as(with(Role.TI), () -> outboxService.retryFailed()).done());
    }

    @Test
    void allFailedMailsAreDiscardedWithOneReasonByTheAdministratorAlone() throws Exception {
        List<Long> mails = List.of(failedMail(), failedMail());
        assertThrows(
                EJBAccessException.class,
                () -> as(with(Role.TI), () -> outboxService.discardFailed("No es nuestro.")));
        assertThrows(
                ConstraintViolationException.class,
                () -> as(with(Role.ADMINISTRADOR), () -> outboxService.discardFailed(" ")));
        as(with(Role.ADMINISTRADOR), () -> outboxService.discardFailed("Era una prueba."));
        for (long mail : mails) {
            MessageRow row = as(with(Role.ADMINISTRADOR), () -> outboxService.row(mail));
            assertEquals(MessageState.DESCARTADO, row.state());
            assertEquals("Era una prueba.", row.lastError());
        }
    }
}
