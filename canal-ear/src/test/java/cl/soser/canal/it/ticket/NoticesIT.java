package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.signin.OwnAccountService;
import cl.soser.canal.it.ListeningBrowser;
import cl.soser.canal.it.PushDoor;
import cl.soser.canal.notification.outbox.PushJob;
import cl.soser.canal.notification.push.PushSubscriptionService;
import cl.soser.canal.notification.push.PushTarget;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.setting.InstallationSettings;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.tracking.FollowUpService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A telephone is told that there is news, and the push service of its browser learns nothing. */
class NoticesIT extends TicketCase {

    @Inject PushSubscriptionService pushSubscriptionService;
    @Inject PushJob pushJob;
    @Inject FollowUpService followUpService;
    @Inject InstallationSettings settings;
    @Inject OwnAccountService ownAccountService;

    private PushDoor pushService() throws Exception {
        return new PushDoor(settings.pushHosts().get(0));
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }

    /** The right of whoever opened the page of that ticket with a code. */
    private String grant(String number) {
        long id = ticket(number).getId();
        return data.with(em -> followUpService.grantToFiler(em.find(Ticket.class, id)));
    }

    private Known owner(String number) {
        Known owner =
                accounts.account(
                        "avisos-" + name() + "@it.example", Set.of("CIUDADANO"), Set.of(), null);
        data.with(
                em ->
                        em.createQuery("UPDATE Ticket t SET t.account = :a WHERE t.number = :n")
                                .setParameter("a", owner.id())
                                .setParameter("n", number)
                                .executeUpdate());
        return owner;
    }

    private long following(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(s) FROM PushSubscription s, Ticket t"
                                                + " WHERE t.id = s.ticketId AND t.number = :n",
                                        Long.class)
                                .setParameter("n", number)
                                .getSingleResult());
    }

    private String state(String number) {
        return data.with(
                em ->
                        String.valueOf(
                                em.createNativeQuery(
                                                "select state from message where ticket_number = ?1"
                                                        + " and channel = 'AVISO'")
                                        .setParameter(1, number)
                                        .getSingleResult()));
    }

    private void question(String number) throws Exception {
        as(writer(), () -> ticketService.askCitizen(ref(number), "¿En qué curso está Ana?"));
    }

    @Test
    void anAnswerIsToldInASealedRequestThatNamesNobody() throws Exception {
        String number = in(TicketStatus.EN_REVISION);
        ListeningBrowser browser = new ListeningBrowser();
        String name = name();
        try (PushDoor service = pushService()) {
            pushSubscriptionService.follow(
                    number, grant(number), browser.at(service.endpoint(name)));
            sendAndLeave(number);
            pushJob.round();
            PushDoor.Taken taken = service.taken(name).get(0);
            assertEquals("aes128gcm", taken.header("Content-Encoding"));
            assertEquals("86400", taken.header("TTL"));
            assertEquals("normal", taken.header("Urgency"));
            assertTrue(isSignedByUs(taken.header("Authorization")));
            assertFalse(taken.headers().toString().contains(number));
            String said = browser.read(taken.body());
            assertEquals(
                    "{\"title\":\"Hay novedades de su solicitud\",\"text\":\"Abra el Canal PAE para"
                            + " leerlas.\",\"page\":\"/seguimiento\"}",
                    said);
            assertFalse(said.contains(number) || said.contains("Ana"), said);
            pushJob.round();
            assertEquals(1, service.taken(name).size(), "once");
            assertEquals("ENVIADO", state(number));
        }
    }

    private boolean isSignedByUs(String authorization) throws Exception {
        String token = authorization.replaceAll("vapid t=([^,]+),.*", "$1");
        String key = authorization.replaceAll(".*k=([A-Za-z0-9_-]+).*", "$1");
        assertEquals(pushSubscriptionService.publicKey(), key);
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(ListeningBrowser.publicKey(Base64.getUrlDecoder().decode(key)));
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    @Test
    void aQuestionIsToldToItsOwnersTelephonesAndWhatStaffDoAmongThemselvesIsNot() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        Known owner = owner(number);
        ListeningBrowser browser = new ListeningBrowser();
        String name = name();
        try (PushDoor service = pushService()) {
            PushTarget target = browser.at(service.endpoint(name));
            as(owner, () -> pushSubscriptionService.follow(number, null, target));
            as(owner, () -> pushSubscriptionService.follow(number, null, target));
            assertEquals(1, following(number), "twice is once");
            assertTrue(
                    as(
                            owner,
                            () ->
                                    pushSubscriptionService.isFollowing(
                                            number, null, target.endpoint())));
            submit(number);
            pushJob.round();
            assertEquals(0, service.taken(name).size(), "for her it was under study before");
            as(administrator(), () -> answers.returnToArea(ref(number), "Falta la causa"));
            question(number);
            pushJob.round();
            assertTrue(
                    browser.read(service.taken(name).get(0).body())
                            .contains("\"page\":\"/solicitudes\""));
            as(owner, () -> pushSubscriptionService.leave(number, null, target.endpoint()));
            assertEquals(0, following(number));
        }
    }

    @Test
    void aServiceThatIsDownOrCutsOffGetsItLater() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        String name = name();
        try (PushDoor service = pushService()) {
            pushSubscriptionService.follow(
                    number, grant(number), new ListeningBrowser().at(service.endpoint(name)));
            service.answers(500, null);
            question(number);
            pushJob.round();
            pushJob.round();
            assertEquals(1, service.taken(name).size(), "it waits a minute");
            time.advance(Duration.ofSeconds(80));
            service.answers(429, "1800");
            pushJob.round();
            assertEquals(2, service.taken(name).size());
            time.advance(Duration.ofMinutes(20));
            pushJob.round();
            assertEquals(2, service.taken(name).size(), "half an hour was asked for");
            time.advance(Duration.ofMinutes(11));
            service.cuts(true);
            pushJob.round();
            service.cuts(false);
            assertEquals("PENDIENTE", state(number));
            time.advance(Duration.ofMinutes(19));
            service.answers(201, null);
            pushJob.round();
            assertEquals("ENVIADO", state(number));
        }
    }

    @Test
    void aBrowserThatListensNoMoreIsForgotten() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        String other = in(TicketStatus.EN_AREA);
        String name = name();
        try (PushDoor service = pushService()) {
            PushTarget target = new ListeningBrowser().at(service.endpoint(name));
            pushSubscriptionService.follow(number, grant(number), target);
            pushSubscriptionService.follow(other, grant(other), target);
            service.answers(410, null);
            question(number);
            pushJob.round();
            assertEquals(0, following(number) + following(other));
            assertEquals("DESCARTADO", state(number));
        }
    }

    @Test
    void aBrowserWhoseAddressChangedIsToldAtTheNewOneOfAllThatItFollowed() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        String other = in(TicketStatus.EN_AREA);
        ListeningBrowser before = new ListeningBrowser();
        ListeningBrowser after = new ListeningBrowser();
        String old = name();
        String now = name();
        try (PushDoor service = pushService()) {
            PushTarget was = before.at(service.endpoint(old));
            PushTarget is = after.at(service.endpoint(now));
            pushSubscriptionService.follow(number, grant(number), was);
            pushSubscriptionService.follow(other, grant(other), was);
            pushSubscriptionService.follow(other, grant(other), is); // its page was quicker
            pushSubscriptionService.move(was.endpoint(), was.auth(), is);
            assertEquals(1, following(other));
            question(number);
            question(other);
            pushJob.round();
            assertEquals(2, service.taken(now).size());
            assertTrue(after.read(service.taken(now).get(0).body()).contains("novedades"));
            assertEquals(0, service.taken(old).size());
            assertThrows(
                    NotFoundException.class,
                    () -> pushSubscriptionService.move(was.endpoint(), was.auth(), is),
                    "nobody listens there any more");
        }
    }

    @Test
    void whoOnlyKnowsTheAddressOfABrowserLeadsNoNoticeElsewhere() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        String host = settings.pushHosts().get(0);
        PushTarget was = new ListeningBrowser().at(host + "/push/" + name());
        pushSubscriptionService.follow(number, grant(number), was);
        PushTarget theirs = new ListeningBrowser().at(host + "/push/" + name());
        assertThrows(
                NotFoundException.class,
                () -> pushSubscriptionService.move(was.endpoint(), theirs.auth(), theirs));
        assertThrows(
                NotAllowedException.class,
                () ->
                        pushSubscriptionService.move(
                                was.endpoint(),
                                was.auth(),
                                new ListeningBrowser().at("https://evil.example/push")));
        assertTrue(pushSubscriptionService.isFollowing(number, grant(number), was.endpoint()));
    }

    @Test
    void whatAServiceRefusesForGoodIsNotTriedAgainAndCallsNobody() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        String name = name();
        try (PushDoor service = pushService()) {
            pushSubscriptionService.follow(
                    number, grant(number), new ListeningBrowser().at(service.endpoint(name)));
            service.answers(413, null);
            question(number);
            pushJob.round();
            assertEquals("DESCARTADO", state(number));
            assertEquals(1, following(number));
        }
    }

    @Test
    void aStrangerFollowsNothing() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        String others = grant(in(TicketStatus.EN_AREA));
        PushTarget target = new ListeningBrowser().at(settings.pushHosts().get(0) + "/push/x");
        assertThrows(
                NotFoundException.class,
                () -> pushSubscriptionService.follow(number, null, target));
        assertThrows(
                NotFoundException.class,
                () -> pushSubscriptionService.follow(number, others, target));
        Known stranger = owner(in(TicketStatus.EN_AREA));
        assertThrows(
                NotFoundException.class,
                () -> as(stranger, () -> pushSubscriptionService.follow(number, null, target)));
        assertThrows(
                NotFoundException.class,
                () -> pushSubscriptionService.isFollowing(number, others, target.endpoint()));
        assertEquals(0, following(number));
    }

    @Test
    void noOtherServerIsCalledAndAKeyMustBeOne() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        String grant = grant(number);
        ListeningBrowser browser = new ListeningBrowser();
        for (String elsewhere :
                List.of(
                        "https://evil.example/push",
                        "http://localhost:1/push",
                        "https://169.254.169.254/latest")) {
            assertThrows(
                    NotAllowedException.class,
                    () -> pushSubscriptionService.follow(number, grant, browser.at(elsewhere)));
        }
        PushTarget wrong =
                new PushTarget(
                        settings.pushHosts().get(0) + "/push/x",
                        "B".repeat(87),
                        "AAECAwQFBgcICQoLDA0ODw");
        assertThrows(
                NotAllowedException.class,
                () -> pushSubscriptionService.follow(number, grant, wrong));
        assertEquals(0, following(number));
    }

    @Test
    void theOldestOfTooManyTelephonesGivesWay() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        String grant = grant(number);
        for (int i = 0; i < 7; i++) {
            pushSubscriptionService.follow(
                    number,
                    grant,
                    new ListeningBrowser().at(settings.pushHosts().get(0) + "/push/" + name()));
        }
        assertEquals(5, following(number));
    }

    @Test
    void aClosedAccountIsToldNothing() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        Known owner = owner(number);
        String name = name();
        try (PushDoor service = pushService()) {
            PushTarget target = new ListeningBrowser().at(service.endpoint(name));
            as(owner, () -> pushSubscriptionService.follow(number, null, target));
            as(owner, () -> ownAccountService.close("Clave-De-Prueba-2026!"));
            assertEquals(0, following(number));
            question(number);
            pushJob.round();
            assertEquals(0, service.taken(name).size());
        }
    }
}
