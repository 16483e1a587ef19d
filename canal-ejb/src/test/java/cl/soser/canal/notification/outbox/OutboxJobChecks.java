package cl.soser.canal.notification.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.caller.MessageHandles;
import cl.soser.canal.inbound.address.ReplyAddressResolver;
import cl.soser.canal.notification.ScriptedSmtp;
import cl.soser.canal.notification.outbox.gateway.GatewayRefusalException;
import cl.soser.canal.notification.outbox.gateway.TelephoneGateway;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.TemplatesOf;
import cl.soser.canal.shared.DeliveryFailed;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.ejb.EJBException;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The OutboxJob with a real database and a real mail server, but without a container. */
public abstract class OutboxJobChecks {

    private static final String ANA = "ana@canal.example";

    private static final Logger POSTMAN = Logger.getLogger(OutboxJob.class.getName());

    private final SettableClock clock = new SettableClock();
    private final Settings settings = new Settings();
    private final List<DeliveryFailed> failures = new ArrayList<>();
    private int occasions;

    public abstract EntityManagerFactory entities();

    @BeforeEach
    void emptyTheOutbox() {
        POSTMAN.setLevel(Level.OFF);
        inTransaction(
                em -> {
                    em.createQuery("DELETE FROM OutboundMessage m").executeUpdate();
                    em.createQuery("DELETE FROM MailAllowance a").executeUpdate();
                });
    }

    @Test
    void aServerThatIsDownDelaysAndLosesNothing() throws Exception {
        int port = freePort();
        OutboxJob postman = postman(port);
        post(message(MessageCode.ACUSE, ANA));
        for (int i = 0; i < 20; i++) {
            postman.round();
            clock.forward(Duration.ofMinutes(12));
        }
        assertEquals(List.of(MessageState.PENDIENTE), states());
        GreenMail server = greenMail(port);
        try {
            clock.forward(Duration.ofMinutes(1));
            postman.round();
            assertEquals(1, server.getReceivedMessages().length);
            assertEquals(List.of(MessageState.ENVIADO), states());
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailSaysWhoWritesAndThatNobodyNeedAnswerAutomatically() throws Exception {
        GreenMail server = greenMail(freePort());
        try {
            post(
                    message(MessageCode.ACUSE, ANA)
                            .with("plazo", "viernes")
                            .typed("asunto", "Ñandú\r\nBcc: otro@canal.example\r\n\r\n<b>x</b>"));
            postman(server.getSmtp().getPort()).round();
            MimeMessage mail = server.getReceivedMessages()[0];
            assertEquals("[CP-2026-000123] Recibimos su reclamo", mail.getSubject());
            assertEquals(1, mail.getAllRecipients().length);
            assertNull(mail.getHeader("Bcc"));
            assertEquals("auto-generated", mail.getHeader("Auto-Submitted")[0]);
            assertEquals("canal+CP-2026-000123@canal.example", mail.getHeader("Reply-To", ", "));
            assertTrue(mail.getMessageID().endsWith("@canal.example>"), mail.getMessageID());
            assertTrue(mail.getContentType().startsWith("multipart/alternative"));
        } finally {
            server.stop();
        }
    }

    @Test
    void lineBreaksInANameOrAddressReachNobodyElse() throws Exception {
        GreenMail server = greenMail(freePort());
        try {
            post(message(MessageCode.ACUSE, ANA).to(ANA, "Ana\r\nBcc: otro@canal.example\u0000"));
            post(message(MessageCode.ACUSE, "a@canal.example\r\nRCPT TO:<otro@canal.example>"));
            post(message(MessageCode.ACUSE, "a@canal.example, otro@canal.example"));
            postman(server.getSmtp().getPort()).round();
            assertEquals(1, server.getReceivedMessages().length);
            assertEquals(1, server.getReceivedMessages()[0].getAllRecipients().length);
            assertNull(server.getReceivedMessages()[0].getHeader("Bcc"));
            assertEquals(2, count(MessageState.FALLIDO));
        } finally {
            server.stop();
        }
    }

    @Test
    void whatIsRefusedForGoodIsToldAndStopsNothingElse() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.refuse("no@canal.example", "550 5.1.1 no such mailbox");
            post(message(MessageCode.RESPUESTA, "no@canal.example"));
            post(message(MessageCode.DERIVADO, ANA));
            postman(server.port()).round();
            assertEquals(1, server.messages.size());
            assertEquals(1, failures.size());
            assertEquals("CP-2026-000123", failures.get(0).ticketNumber());
            assertEquals("no@canal.example", failures.get(0).recipient());
            assertEquals(List.of("n…@canal.example 550 5.1.1 no such mailbox"), shown("FALLIDO"));
            assertEquals(1, count(MessageState.FALLIDO));
            assertEquals(1, count(MessageState.ENVIADO));
        }
    }

    @Test
    void aColleaguesDeadMailboxIsNoReasonToCallTheCitizen() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.refuse(ANA, "550 gone");
            post(message(MessageCode.DERIVADO, ANA));
            postman(server.port()).round();
            assertEquals(1, count(MessageState.FALLIDO));
            assertEquals(List.of(), failures);
        }
    }

    @Test
    void theMailsOfATicketKeepTheirOrder() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.refuse(ANA, "451 greylisted", "451 greylisted");
            OutboxJob postman = postman(server.port());
            post(message(MessageCode.ACUSE, ANA));
            clock.forward(Duration.ofSeconds(1));
            post(message(MessageCode.RESPUESTA, ANA));
            clock.forward(Duration.ofSeconds(1));
            post(message(MessageCode.RESPUESTA_DEFINITIVA, ANA));
            postman.round();
            assertEquals(0, server.messages.size());
            clock.forward(Duration.ofMinutes(2));
            postman.round();
            assertEquals(0, server.messages.size());
            clock.forward(Duration.ofMinutes(7));
            postman.round();
            assertEquals(
                    List.of("Recibimos", "Respuesta", "Respuesta"),
                    server.messages.stream().map(OutboxJobChecks::firstWord).toList());
            assertTrue(server.messages.get(2).contains("definitiva"));
        }
    }

    private static String firstWord(String mail) {
        String subject = mail.substring(mail.indexOf("Subject: "));
        return subject.replaceAll("(?s)^Subject: \\[[^]]*] (\\w+).*", "$1");
    }

    @Test
    void aCopyAfterACrashCarriesTheSameMessageId() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            OutboxJob crashes = postman(server.port());
            ((Transactions) crashes.deliveryWorker).databaseAway = true;
            post(message(MessageCode.ACUSE, ANA));
            crashes.round();
            assertEquals(1, server.messages.size());
            assertEquals(List.of(MessageState.PENDIENTE), states());

            OutboxJob another = postman(server.port());
            another.round();
            assertEquals(1, server.messages.size(), "the lease has not ended");
            clock.forward(DeliveryWorker.LEASE.plusSeconds(1));
            another.round();
            assertEquals(2, server.messages.size());
            assertEquals(messageId(server.messages.get(0)), messageId(server.messages.get(1)));
            assertEquals(List.of(MessageState.ENVIADO), states());
        }
    }

    @Test
    void whoeverSentItAndCouldNotRecordItDoesNotSendItAgain() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            OutboxJob postman = postman(server.port());
            Transactions database = (Transactions) postman.deliveryWorker;
            database.databaseAway = true;
            post(message(MessageCode.ACUSE, ANA));
            postman.round();
            clock.forward(DeliveryWorker.LEASE.plusSeconds(1));
            postman.round();
            database.databaseAway = false;
            postman.round();
            assertEquals(1, server.messages.size());
            assertEquals(List.of(MessageState.ENVIADO), states());
        }
    }

    @Test
    void aServerThatHangsUpAfterTheTextGetsTheSameMailAgain() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.afterData(ScriptedSmtp.HANG_UP);
            OutboxJob postman = postman(server.port());
            post(message(MessageCode.ACUSE, ANA));
            postman.round();
            assertEquals(List.of(MessageState.PENDIENTE), states());
            clock.forward(Duration.ofMinutes(1));
            postman.round();
            assertEquals(2, server.messages.size());
            assertEquals(messageId(server.messages.get(0)), messageId(server.messages.get(1)));
            assertEquals(List.of(MessageState.ENVIADO), states());
        }
    }

    private static String messageId(String mail) {
        return mail.replaceAll("(?s).*?\nMessage-ID: (\\S+)\n.*", "$1");
    }

    @Test
    void aPasswordNeverTravelsInTheClear() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            Properties login = new Properties();
            login.setProperty("mail.smtp.user", "canal");
            login.setProperty("mail.smtp.password", "no-tan-secreta");
            post(message(MessageCode.ACUSE, ANA));
            postman(server.port(), login).round();
            assertEquals(List.of(MessageState.PENDIENTE), states());
            assertEquals(0, server.messages.size());
            assertTrue(server.commands.stream().noneMatch(c -> c.toUpperCase().startsWith("AUTH")));
        }
    }

    @Test
    void whereTlsIsRequiredNothingIsToldToAServerWithoutIt() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            Properties required = new Properties();
            required.setProperty("mail.smtp.starttls.enable", "true");
            required.setProperty("mail.smtp.starttls.required", "true");
            post(message(MessageCode.ACUSE, ANA));
            postman(server.port(), required).round();
            assertEquals(List.of(MessageState.PENDIENTE), states());
            assertTrue(server.commands.stream().noneMatch(c -> c.contains(ANA)));
            assertTrue(server.commands.stream().noneMatch(c -> c.toUpperCase().startsWith("MAIL")));
        }
    }

    @Test
    void thePortOfSubmissionAlwaysRequiresTls() {
        for (String port : List.of("587", "465")) {
            Properties properties = new Properties();
            properties.setProperty("mail.smtp.port", port);
            Properties strict =
                    SmtpClient.strict(Session.getInstance(properties), "canal.example")
                            .getProperties();
            String how = port.equals("587") ? "starttls.required" : "ssl.enable";
            assertEquals("true", strict.getProperty("mail.smtp." + how), port);
            assertEquals("true", strict.getProperty("mail.smtp.ssl.checkserveridentity"), port);
        }
    }

    @Test
    void anUnconfirmedMailboxHearsFiveTimesADayAndNotTheLongestWay() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            OutboxJob postman = postman(server.port());
            for (int i = 0; i < 40; i++) {
                post(
                        message(MessageCode.ACUSE_SIN_CONFIRMAR, "Victima@canal.example")
                                .about("CP-2026-" + (100_000 + i), null)
                                .to("Victima@canal.example", "Compre en http://mal.example")
                                .typed("asunto", "http://mal.example")
                                .unverified(true));
            }
            List<Instant> sent = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int before = server.messages.size();
                postman.round();
                for (int n = before; n < server.messages.size(); n++) {
                    sent.add(clock.instant());
                }
                clock.forward(Duration.ofMinutes(3));
            }
            assertEquals(5, sent.size());
            for (int i = 1; i < sent.size(); i++) {
                assertFalse(sent.get(i).isBefore(sent.get(i - 1).plus(MailAllowance.GAP)));
            }
            assertEquals(35, count(MessageState.DESCARTADO));
            assertTrue(server.messages.stream().noneMatch(mail -> mail.contains("mal.example")));
        }
    }

    @Test
    void anAnswerIsNeverLeftOutForALimit() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            OutboxJob postman = postman(server.port());
            for (int i = 0; i < 6; i++) {
                post(
                        message(MessageCode.RESPUESTA, ANA)
                                .about("CP-2026-" + (100_000 + i), null)
                                .unverified(true));
            }
            for (int i = 0; i < 10; i++) {
                postman.round();
                clock.forward(Duration.ofMinutes(11));
            }
            assertEquals(5, server.messages.size());
            assertEquals(1, count(MessageState.PENDIENTE));
            clock.forward(Duration.ofHours(24));
            postman.round();
            assertEquals(6, server.messages.size());
        }
    }

    @Test
    void aCodeThatHasExpiredIsNotSent() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            post(
                    message(MessageCode.CODIGO_SEGUIMIENTO, ANA)
                            .uselessAfter(clock.instant().plusSeconds(600)));
            clock.forward(Duration.ofMinutes(11));
            postman(server.port()).round();
            assertEquals(0, server.messages.size());
            assertEquals(List.of(MessageState.DESCARTADO), states());
        }
    }

    @Test
    void aCodeWaitsNeitherForTheRationNorForTheMailsBeforeIt() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            OutboxJob postman = postman(server.port());
            for (int i = 0; i < 2; i++) {
                post(message(MessageCode.ACUSE_SIN_CONFIRMAR, ANA).unverified(true));
                clock.forward(Duration.ofSeconds(1));
            }
            postman.round();
            assertEquals(1, server.messages.size(), "the second waits for its ten minutes");
            post(
                    message(MessageCode.CODIGO_SEGUIMIENTO, ANA)
                            .unverified(true)
                            .with("codigo", "123456"));
            postman.round();
            assertEquals(2, server.messages.size());
            assertTrue(server.messages.get(1).contains("123456"));
            assertEquals(1, count(MessageState.PENDIENTE));
        }
    }

    @Test
    void onePersonHearsOfOneOccasionOnce() throws Exception {
        NewMessage first = message(MessageCode.ACUSE, ANA);
        post(first);
        post(first);
        post(new NewMessage(MessageCode.ACUSE, first.occasion).to("ANA@canal.example ", "Ana"));
        assertEquals(1, states().size());
    }

    @Test
    void withoutAServerNothingIsTried() throws Exception {
        settings.server = false;
        post(message(MessageCode.ACUSE, ANA));
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            postman(server.port()).round();
            assertEquals(0, server.commands.size());
        }
        assertEquals(List.of(MessageState.PENDIENTE), states());
    }

    @Test
    void twoPostmenSendEverythingOnce() throws Exception {
        int mails = 200;
        GreenMail server = greenMail(freePort());
        try {
            for (int i = 0; i < mails; i++) {
                post(message(MessageCode.ACUSE, "p" + i + "@canal.example"));
            }
            List<OutboxJob> postmen =
                    List.of(
                            postman(server.getSmtp().getPort()),
                            postman(server.getSmtp().getPort()));
            CountDownLatch start = new CountDownLatch(1);
            long began = System.nanoTime();
            List<Thread> threads =
                    postmen.stream()
                            .map(postman -> new Thread(() -> work(start, postman)))
                            .toList();
            threads.forEach(Thread::start);
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            Set<String> ids = new HashSet<>();
            for (MimeMessage mail : server.getReceivedMessages()) {
                ids.add(mail.getMessageID());
            }
            assertEquals(mails, server.getReceivedMessages().length);
            assertEquals(mails, ids.size());
            assertEquals(mails, count(MessageState.ENVIADO));
            assertTrue(mails / seconds >= 10, mails / seconds + " mails a second");
        } finally {
            server.stop();
        }
    }

    private static void work(CountDownLatch start, OutboxJob postman) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        postman.round();
        postman.round();
    }

    // What the container would do ------------------------------------------------------------

    private NewMessage message(MessageCode code, String address) {
        return new NewMessage(code, "occasion " + occasions++)
                .to(address, "Ana")
                .about("CP-2026-000123", null)
                .variant("RECLAMO", null)
                .with("motivo", "reclamo")
                .with("respuesta", "Hola");
    }

    private void post(NewMessage message) {
        inTransaction(
                em -> {
                    Outbox outbox = new Outbox();
                    outbox.em = em;
                    outbox.settings = settings;
                    outbox.clock = clock;
                    outbox.templateRepository = TemplatesOf.database(em);
                    outbox.post(message);
                });
    }

    /** Sends nothing while it is down, and keeps what it was given. */
    private static final class RecordingGateway implements TelephoneGateway {

        private final List<String> texts = new ArrayList<>();
        private IOException trouble;

        @Override
        public void send(String key, String telephone, String text) throws IOException {
            if (trouble != null) {
                throw trouble;
            }
            texts.add(key + " " + telephone);
        }
    }

    private TelephoneJob telephones(RecordingGateway gateway) {
        TelephoneJob job =
                new TelephoneJob() {
                    @Override
                    TelephoneGateway gateway() {
                        return gateway;
                    }
                };
        job.clock = clock;
        job.deliveryWorker = new Transactions();
        job.departureRecorder = new DepartureRecorder();
        job.departureRecorder.deliveryWorker = job.deliveryWorker;
        return job;
    }

    private NewMessage ringing(String telephone) {
        return message(MessageCode.ALERTA_TELEFONO, telephone).by(MessageChannel.TELEFONO);
    }

    @Test
    void aTelephoneRingsOnceAndIsNoDutyOfAPerson() {
        RecordingGateway gateway = new RecordingGateway();
        post(ringing("+56955550101"));
        TelephoneJob one = telephones(gateway);
        TelephoneJob other = telephones(gateway);
        one.round();
        other.round();
        one.round();
        assertEquals(1, gateway.texts.size());
        assertEquals(List.of(MessageState.ENVIADO), states());
    }

    @Test
    void aGatewayThatIsDownDelaysTelephonesWithGrowingPausesAndNoMail() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            RecordingGateway gateway = new RecordingGateway();
            gateway.trouble = new IOException("HTTP 503");
            post(ringing("+56955550101"));
            post(message(MessageCode.ACUSE, ANA));
            TelephoneJob telephones = telephones(gateway);
            telephones.round();
            postman(server.port()).round();
            assertEquals(1, server.messages.size());
            gateway.trouble = null;
            telephones.round();
            assertEquals(0, gateway.texts.size(), "it waits a minute");
            clock.forward(Duration.ofSeconds(80));
            telephones.round();
            assertEquals(1, gateway.texts.size());
        }
    }

    @Test
    void aMessageThatTheGatewayRefusesHoldsNoOtherBack() {
        RecordingGateway gateway = new RecordingGateway();
        gateway.trouble = new GatewayRefusalException("HTTP 422");
        post(ringing("+56955550101"));
        telephones(gateway).round();
        assertEquals(List.of(MessageState.FALLIDO), states());
        gateway.trouble = null;
        post(ringing("+56955550102"));
        telephones(gateway).round();
        assertEquals(1, gateway.texts.size());
    }

    @Test
    void whoeverRangAndCouldNotRecordItDoesNotRingAgain() {
        RecordingGateway gateway = new RecordingGateway();
        TelephoneJob job = telephones(gateway);
        Transactions database = (Transactions) job.deliveryWorker;
        database.databaseAway = true;
        post(ringing("+56955550101"));
        job.round();
        clock.forward(DeliveryWorker.LEASE.plusSeconds(1));
        job.round();
        database.databaseAway = false;
        job.round();
        assertEquals(1, gateway.texts.size());
        assertEquals(List.of(MessageState.ENVIADO), states());
    }

    private OutboxJob postman(int port) {
        return postman(port, new Properties());
    }

    private OutboxJob postman(int port, Properties more) {
        OutboxJob postman = new OutboxJob();
        postman.clock = clock;
        postman.deliveryWorker = new Transactions();
        postman.departureRecorder = new DepartureRecorder();
        postman.departureRecorder.deliveryWorker = postman.deliveryWorker;
        postman.smtpClient =
                new SmtpClient() {
                    @Override
                    Session configured() {
                        Properties properties = new Properties();
                        properties.setProperty("mail.host", "127.0.0.1");
                        properties.setProperty("mail.smtp.port", String.valueOf(port));
                        properties.putAll(more);
                        return strict(Session.getInstance(properties), "canal.example");
                    }
                };
        postman.smtpClient.settings = settings;
        postman.smtpClient.replies =
                new ReplyAddressResolver() {
                    @Override
                    public Optional<String> of(String ticketNumber) {
                        return Optional.of("canal+" + ticketNumber + "@canal.example");
                    }
                };
        return postman;
    }

    private List<MessageState> states() {
        List<MessageState> states = new ArrayList<>();
        inTransaction(
                em ->
                        states.addAll(
                                em.createQuery(
                                                "SELECT m.state FROM OutboundMessage m ORDER BY m.id",
                                                MessageState.class)
                                        .getResultList()));
        return states;
    }

    /** What the administrator's page of the outbox says. */
    private List<String> shown(String state) {
        List<String> lines = new ArrayList<>();
        inTransaction(
                em -> {
                    OutboxService desk = new OutboxService();
                    desk.em = em;
                    desk.settings = settings;
                    desk.clock = clock;
                    desk.caller =
                            new Caller() {
                                @Override
                                public boolean has(String role) {
                                    return role.equals(Role.ADMINISTRADOR);
                                }
                            };
                    desk.messageHandles =
                            new MessageHandles() {
                                @Override
                                public String of(long message) {
                                    return "asa" + message;
                                }
                            };
                    desk
                            .page(MessageState.valueOf(state), null, DaySpan.ANY, null, 50)
                            .rows()
                            .stream()
                            .map(row -> row.recipient() + " " + row.lastError())
                            .forEach(lines::add);
                });
        return lines;
    }

    private long count(MessageState state) {
        return states().stream().filter(s -> s == state).count();
    }

    private void inTransaction(Consumer<EntityManager> work) {
        EntityManager em = entities().createEntityManager();
        try {
            em.getTransaction().begin();
            work.accept(em);
            em.getTransaction().commit();
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    private static GreenMail greenMail(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T12:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("America/Santiago");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Settings extends MailSettings {

        private boolean server = true;

        @Override
        public String baseUrl() {
            return "https://canal.example";
        }

        @Override
        public String oirsUrl() {
            return "https://oirs.example";
        }

        @Override
        public String from() {
            return "canal@canal.example";
        }

        @Override
        public boolean hasServer() {
            return server;
        }

        @Override
        public boolean isDemo() {
            return false;
        }
    }

    /** Nobody turned anything. */
    private static final class AsItComes extends SettingRepository {

        @Override
        public int whole(SettingDefinition setting) {
            return Integer.parseInt(setting.usual());
        }
    }

    /** Every call a transaction, as the container makes it. */
    private final class Transactions extends DeliveryWorker {

        private boolean databaseAway;

        Transactions() {
            clock = OutboxJobChecks.this.clock;
            settings = OutboxJobChecks.this.settings;
            settingRepository = new AsItComes();
            failures = new Heard(OutboxJobChecks.this.failures);
        }

        private <T> T call(Supplier<T> work) {
            em = entities().createEntityManager();
            try {
                em.getTransaction().begin();
                T result = work.get();
                em.getTransaction().commit();
                return result;
            } catch (RuntimeException e) {
                throw new EJBException(e.toString());
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                em.close();
            }
        }

        private void run(Runnable work) {
            call(
                    () -> {
                        work.run();
                        return null;
                    });
        }

        @Override
        public boolean isAnythingDue(MessageChannel channel) {
            return call(() -> super.isAnythingDue(channel));
        }

        @Override
        public List<ClaimedMessage> claim(MessageChannel channel, int most) {
            return call(() -> super.claim(channel, most));
        }

        @Override
        public boolean mayLeave(ClaimedMessage parcel) {
            return call(() -> super.mayLeave(parcel));
        }

        @Override
        public void left(ClaimedMessage parcel, Instant when) {
            if (databaseAway) {
                throw new EJBException("the database is away");
            }
            run(() -> super.left(parcel, when));
        }

        @Override
        public void postponed(ClaimedMessage parcel, String reason) {
            run(() -> super.postponed(parcel, reason));
        }

        @Override
        public void refused(ClaimedMessage parcel, String reason) {
            run(() -> super.refused(parcel, reason));
        }

        @Override
        public void released(ClaimedMessage parcel) {
            run(() -> super.released(parcel));
        }
    }

    private record Heard(List<DeliveryFailed> list) implements Event<DeliveryFailed> {

        @Override
        public void fire(DeliveryFailed event) {
            list.add(event);
        }

        @Override
        public <U extends DeliveryFailed> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends DeliveryFailed> CompletionStage<U> fireAsync(
                U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<DeliveryFailed> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends DeliveryFailed> Event<U> select(
                Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException(Stream.of(qualifiers).toList().toString());
        }

        @Override
        public <U extends DeliveryFailed> Event<U> select(
                TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException(Stream.of(qualifiers).toList().toString());
        }
    }
}
