package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.LargestLast;
import cl.soser.canal.server.Installation;
import cl.soser.canal.server.TakesLong;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The real prober watches the real server, which goes away and comes back. */
@Order(LargestLast.LAST)
@TakesLong
class ProberST {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Installation server;
    private static Path log;

    @BeforeAll
    static void start() throws IOException {
        server = Installation.demonstration().start();
        server.setting("CANAL_PROBER_SECONDS", "2");
        server.setting("CANAL_PROBER_ALARM_MINUTES", 0);
        server.setting("CANAL_PROBER_ALARM", "cat >> " + server.home().resolve("called"));
        server.setting("CANAL_PROBER_SMTP_HOST", "127.0.0.1");
        server.setting("CANAL_PROBER_SMTP_PORT", server.mail().getSmtp().getPort());
        server.setting("CANAL_PROBER_SMTP_TO", "guardia@canal.example");
        log = server.home().resolve("prober/prober.log");
        assertDone(server.prober("start"));
    }

    @AfterAll
    static void stop() {
        server.prober("stop");
    }

    private static void assertDone(Installation.Said said) {
        assertEquals(0, said.exit(), said.text());
    }

    @Test
    void whatItSawWhileTheServerWasAwayIsToldAfterwards() throws Exception {
        hear("it serves", 1);
        assertNotEquals(0, server.prober("start").exit(), "one is enough");
        String received = received();

        Onlooker leaving = new Onlooker(server.address());
        assertDone(server.server("stop"));
        assertServedOrToldToWait(leaving);
        assertNotEquals(0, server.server("status").exit());
        Instant began = Instant.parse(hear("EVENT since (\\S+): ", 1));
        assertTrue(
                Files.readString(log).contains("it does not serve: INICIO:"),
                Files.readString(log));
        awaitTold(2);
        // The prober goes away too, in the middle of a line, and comes back.
        assertDone(server.prober("stop"));
        Files.writeString(record(), "C 2026-11-25T12:0", StandardOpenOption.APPEND);
        assertDone(server.prober("start"));
        hear("1 lines of the record cannot be read", 1);

        Path serverLog = server.home().resolve("logs/server.log");
        long migrations = migrated(serverLog);
        Onlooker coming = new Onlooker(server.address());
        assertDone(server.startAgain());
        assertServedOrToldToWait(coming);
        assertEquals(migrations, migrated(serverLog), "the schema was there already");
        Instant ended = Instant.parse(hear("EVENT over at (\\S+)", 1));
        assertTold(began, ended);
        assertEquals(1, count(Files.readString(log), "EVENT since"), "it stayed one event");
        assertCalled(began, ended);
        String page = get("/estado", null);
        assertTrue(page.contains("El canal funciona"), page);
        assertTrue(page.contains("No abría la portada"), page);
        assertEquals(received, received(), "its requests are none");
    }

    /** Nobody ever reads a page of the server's own, or an empty one. */
    private static void assertServedOrToldToWait(Onlooker onlooker) throws Exception {
        Set<String> seen = onlooker.seen();
        Set<String> rest = new TreeSet<>(seen);
        rest.removeAll(Set.of("200 text/html", "401 application/problem+json"));
        assertEquals(
                new TreeSet<>(Set.of(Onlooker.WAIT, Onlooker.PROGRAMS_WAIT)), rest, seen::toString);
    }

    /** By the command and by mail, once each when it began and once each when it was over. */
    private static void assertCalled(Instant began, Instant ended) throws Exception {
        Path called = awaitCalls(2);
        assertEquals(
                List.of("Canal PAE no atiende", "Canal PAE atiende de nuevo"),
                mails().stream().map(ProberST::subject).toList());
        List<String> lines = read(called).lines().toList();
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains("no atiende desde " + minute(began)), lines::toString);
        assertTrue(lines.get(1).contains("de nuevo desde " + minute(ended)), lines::toString);
    }

    private static Path record() {
        return server.home().resolve("prober/watch.log");
    }

    /**
     * Noted as told: who was called before that is called again after a restart, rather than never.
     */
    private static void awaitTold(int calls) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (count(read(record()), "\nT ") < calls) {
            assertTrue(Instant.now().isBefore(end), read(record()));
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static Path awaitCalls(int times) throws Exception {
        Path called = server.home().resolve("called");
        Instant end = Instant.now().plus(PATIENCE);
        while (count(read(called), "\n") < times || mails().size() < times) {
            assertTrue(Instant.now().isBefore(end), read(called) + mails());
            LockSupport.parkNanos(PAUSE);
        }
        return called;
    }

    private static List<MimeMessage> mails() {
        return Stream.of(server.mail().getReceivedMessages())
                .filter(mail -> header(mail, "To").contains("guardia@canal.example"))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return MimeUtility.decodeText(header(mail, "Subject"));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, ",");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String minute(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").format(at.atZone(SANTIAGO));
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static long migrated(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("Migrating schema")).count();
        }
    }

    /** As soon as the channel has heard of it. */
    private static void assertTold(Instant began, Instant ended) throws Exception {
        String event = "{\"inicio\":\"" + local(began) + "\",\"fin\":\"" + local(ended) + "\"";
        int year = began.atZone(SANTIAGO).getYear();
        Instant end = Instant.now().plus(PATIENCE);
        String answer = "";
        while (Instant.now().isBefore(end)) {
            answer = get("/api/v1/indicadores/disponibilidad?anio=" + year, "demo-junaeb");
            if (answer.contains(event)) {
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new AssertionError(event + " is not in " + answer);
    }

    private static String local(Instant instant) {
        return MILLISECONDS.format(instant.atZone(SANTIAGO));
    }

    /** How many requests there are, of those an institution may read. */
    private static String received() throws Exception {
        String answer =
                get(
                        "/api/v1/indicadores/oportunidad?desde=2024-01-01&hasta=2030-01-01",
                        "demo-junaeb");
        Matcher total = Pattern.compile("\"total\":\\{\"recibidos\":(\\d+)").matcher(answer);
        assertTrue(total.find(), answer);
        return total.group(1);
    }

    private static String get(String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static int count(String text, String words) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }

    /**
     * Waits for a line of the prober's log.
     *
     * @return its first group, or all of it
     */
    private static String hear(String words, int times) throws Exception {
        Pattern line = Pattern.compile(words);
        Instant end = Instant.now().plus(PATIENCE);
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            log.getParent().register(changes, StandardWatchEventKinds.ENTRY_MODIFY);
            while (Instant.now().isBefore(end)) {
                Matcher found = line.matcher(Files.exists(log) ? Files.readString(log) : "");
                int seen = 0;
                while (found.find()) {
                    if (++seen == times) {
                        return found.group(found.groupCount() > 0 ? 1 : 0);
                    }
                }
                WatchKey change = changes.poll(1, TimeUnit.SECONDS);
                if (change != null) {
                    change.pollEvents();
                    change.reset();
                }
            }
        }
        throw new AssertionError("never said: " + words + "\n" + Files.readString(log));
    }
}
