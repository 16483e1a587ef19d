package cl.soser.canal.it.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.closing.AnyMonth;
import cl.soser.canal.closing.ReportMailingService;
import cl.soser.canal.closing.ReportMailingWorker;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.Mailbox;
import cl.soser.canal.notification.outbox.OutboxJob;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Reports of closed months go to those who are named, each once, on the day that is set. */
class ReportMailsIT extends InContainer {

    private static final YearMonth SEPTEMBER = YearMonth.of(2023, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2023, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2023, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2023, 12);

    @Inject AnyMonth anyMonth;
    @Inject ReportMailingService mailing;
    @Inject ReportMailingWorker reportMailingWorker;
    @Inject OutboxJob outboxJob;

    @Test
    void eachPersonIsToldOnceOnTheDayAndNotBeforeHoweverManyServersDoIt() throws Exception {
        String one = somebody();
        String other = somebody();
        time.set(santiago("2023-10-04T12:00:00"));
        send("JUNJI", one, other);
        close(SEPTEMBER);
        round();
        assertEquals(0, told(one, SEPTEMBER), "closed, but its day is the sixth");
        time.set(santiago("2023-10-05T23:59:00"));
        round();
        assertEquals(0, told(one, SEPTEMBER), "the day before");

        time.set(santiago("2023-10-06T00:00:01"));
        twoServers();
        assertEquals(1, told(one, SEPTEMBER));
        assertEquals(1, told(other, SEPTEMBER));
        round();
        time.set(santiago("2023-10-07T09:00:00"));
        round();
        assertEquals(1, told(one, SEPTEMBER), "not again");
        assertEquals(1, told(other, SEPTEMBER));

        time.reset();
        String mail = Mailbox.first(one, "septiembre de 2023", outboxJob::round);
        Mailbox.first(other, "septiembre de 2023", outboxJob::round);
        outboxJob.round();
        assertEquals(
                1,
                Mailbox.of(one).stream()
                        .filter(each -> each.contains("septiembre de 2023"))
                        .count());
        assertTrue(mail.contains("/institucion/informes"), mail);
        assertFalse(mail.contains("application/pdf"), "the file is where one signs in");
    }

    @Test
    void whoeverIsNamedNoMoreIsNotToldAndAMonthClosedAfterItsDayIsToldAtOnce() throws Exception {
        String stays = somebody();
        String leaves = somebody();
        time.set(santiago("2023-11-04T12:00:00"));
        send("INTEGRA", stays, leaves);
        close(OCTOBER);
        send("INTEGRA", stays);
        time.set(santiago("2023-11-06T09:00:00"));
        round();
        assertEquals(1, told(stays, OCTOBER));
        assertEquals(0, told(leaves, OCTOBER));

        send("INTEGRA");
        time.set(santiago("2023-12-09T12:00:00"));
        close(NOVEMBER);
        round();
        assertEquals(0, told(stays, NOVEMBER), "nobody is named");
        time.set(santiago("2023-12-09T13:00:00"));
        send("INTEGRA", stays);
        round();
        assertEquals(0, told(stays, NOVEMBER), "what was closed before is not sent");

        time.set(santiago("2024-01-09T12:00:00"));
        close(DECEMBER);
        round();
        assertEquals(1, told(stays, DECEMBER), "its day had passed");
        assertEquals(0, told(leaves, DECEMBER));
        send("INTEGRA");
    }

    private void send(String institution, String... addresses) throws Exception {
        as(admin(), () -> mailing.save(institution, 6, List.of(addresses)));
    }

    private void close(YearMonth month) throws Exception {
        as(admin(), () -> anyMonth.close(month, admin().id()));
    }

    /** As the timer does it; the server's own may be faster. */
    private void round() {
        reportMailingWorker.owed().forEach(this::mail);
    }

    private void mail(long report) {
        try {
            reportMailingWorker.mail(report);
        } catch (EJBException anotherWasFaster) {
            // then it is mailed
        }
    }

    /** Both find the same reports owed before either mails any. */
    private void twoServers() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService servers = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> server =
                    () -> {
                        List<Long> owed = reportMailingWorker.owed();
                        both.await();
                        owed.forEach(this::mail);
                        return null;
                    };
            List<Future<Void>> done = new ArrayList<>(servers.invokeAll(List.of(server, server)));
            for (Future<Void> each : done) {
                each.get();
            }
        } finally {
            servers.shutdown();
        }
    }

    /** Mails of this kind to that address, sent or about to be. */
    private long told(String address, YearMonth month) {
        return data.with(
                em ->
                        ((Number)
                                        em.createNativeQuery(
                                                        "SELECT COUNT(*) FROM message WHERE"
                                                                + " dedupe_key LIKE"
                                                                + " 'informe-mensual|informe:"
                                                                + month
                                                                + ":%' AND"
                                                                + " recipient_address = '"
                                                                + address
                                                                + "'")
                                                .getSingleResult())
                                .longValue());
    }

    private static String somebody() {
        return "informe-" + UUID.randomUUID().toString().substring(0, 8) + "@institucion.example";
    }

    private Known admin() {
        return with(Role.ADMINISTRADOR);
    }

    private static Instant santiago(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago")).toInstant();
    }
}
