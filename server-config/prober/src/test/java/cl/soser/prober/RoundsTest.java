package cl.soser.prober;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a channel that answers as told; what it heard is what its own table would hold. */
class RoundsTest {

    private static final Instant ZERO = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir Path folder;

    private final Map<String, Integer> status = new TreeMap<>();
    private final List<String> heard = new ArrayList<>();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    /** After so many answers of the home page it does again; never where negative. */
    private int recoverAfter = -1;

    private String entrance = "<input type=\"password\">";
    private HttpServer channel;
    private Store store;

    @BeforeEach
    void open() throws IOException {
        channel = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/", 200, "<a href=\"/solicitudes/nueva\">");
        answer("/login", 200, null);
        answer("/sonda/ingreso", 204, "");
        answer("/sonda/registro", 204, "");
        channel.start();
        store = new Store(folder.resolve("home"));
    }

    private void answer(String path, int code, String body) {
        status.put(path, code);
        channel.createContext(
                path,
                exchange -> {
                    String said =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    int now = status.get(path);
                    if (path.equals("/") && recoverAfter-- == 0) {
                        status.put("/", 200);
                        now = 200;
                    }
                    if (path.equals("/sonda/registro") && now == 204) {
                        heard.addAll(said.lines().toList());
                    }
                    byte[] text = (body == null ? entrance : body).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(now, now == 204 ? -1 : text.length + 1);
                    if (now != 204) {
                        exchange.getResponseBody().write(text);
                        exchange.getResponseBody().write('\n');
                    }
                    exchange.close();
                });
    }

    @AfterEach
    void close() throws IOException {
        channel.stop(0);
        store.close();
    }

    private Rounds rounds(String alarm) {
        return rounds(alarm.isEmpty() ? List.of() : List.of(new AlarmCommand(alarm)));
    }

    private Rounds rounds(List<Alarm.Way> ways) {
        URI address = URI.create("http://127.0.0.1:" + channel.getAddress().getPort());
        Settings settings =
                new Settings(address, "key", folder, 60, Duration.ofMinutes(2), ways, 90);
        return new Rounds(
                settings,
                new Site(address, "key", settings.patience()),
                store,
                new Alarm(ways, store, log::add),
                log::add);
    }

    private void at(Rounds rounds, int... minutes) throws Exception {
        for (int minute : minutes) {
            rounds.at(ZERO.plusSeconds(60L * minute));
        }
    }

    @Test
    void eachOfTheThreeIsNeeded() throws Exception {
        Rounds rounds = rounds("");
        at(rounds, 0);
        assertEquals(null, store.watch().last().failure());
        status.put("/", 500);
        at(rounds, 1);
        assertEquals("INICIO:HTTP_500", store.watch().last().failure());
        status.put("/", 200);
        entrance = "una página cualquiera";
        at(rounds, 2);
        assertEquals("ACCESO:CONTENIDO", store.watch().last().failure());
        entrance = "<input type=\"password\">";
        status.put("/sonda/ingreso", 503);
        at(rounds, 3);
        assertEquals("INGRESO:HTTP_503", store.watch().last().failure());
        channel.stop(0);
        at(rounds, 4);
        assertEquals("INICIO:SIN_CONEXION", store.watch().last().failure());
    }

    @Test
    void aKeyTheChannelDoesNotKnowSaysNothingOfTheChannel() throws Exception {
        Rounds rounds = rounds("");
        at(rounds, 0);
        status.put("/sonda/ingreso", 401);
        at(rounds, 1, 2, 3, 4, 5);
        assertEquals(List.of(), store.watch().events());
        assertEquals(ZERO.plusSeconds(60), store.watch().stretches().get(0).until());
    }

    @Test
    void whatTheChannelDidNotHearIsToldWhenItListensAgain() throws Exception {
        Rounds rounds = rounds("");
        at(rounds, 0);
        status.put("/", 500);
        status.put("/sonda/registro", 500);
        at(rounds, 1, 2, 3, 4);
        status.put("/", 200);
        at(rounds, 5, 6);
        status.put("/sonda/registro", 204);
        heard.clear();
        at(rounds, 7);
        assertEquals(
                List.of(
                        "S " + ZERO + " " + ZERO.plusSeconds(480),
                        "E "
                                + ZERO.plusSeconds(60)
                                + " "
                                + ZERO.plusSeconds(300)
                                + " INICIO:HTTP_500",
                        "D 2026-11-25 8 4"),
                heard);
        heard.clear();
        at(rounds, 8);
        assertEquals(2, heard.size(), "an event is not told again");
    }

    @Test
    void onceADayAllOfItIsToldAgain() throws Exception {
        Rounds rounds = rounds("");
        status.put("/", 500);
        at(rounds, 0, 1, 2);
        heard.clear();
        at(rounds, 24 * 60);
        assertTrue(heard.stream().anyMatch(line -> line.startsWith("E ")), heard::toString);
    }

    @Test
    void theAlarmIsRaisedOnceAfterTwoMinutesAlsoAfterARestartAndItsEndIsTold() throws Exception {
        Path told = folder.resolve("told");
        String command = "cat >> " + told;
        status.put("/", 500);
        at(rounds(command), 0, 1);
        assertEquals(0, logged("ALARMA"));
        at(rounds(command), 2);
        assertEquals(1, logged("ALARMA"));
        store.close();
        store = new Store(folder.resolve("home"));
        at(rounds(command), 3, 4);
        assertEquals(1, logged("ALARMA"));
        awaitLines(told, 1);
        status.put("/", 200);
        at(rounds(command), 5, 6);
        assertEquals(0, logged("FIN"));
        at(rounds(command), 7, 8);
        assertEquals(1, logged("FIN"));
        awaitLines(told, 2);
        String text = Files.readString(told);
        assertTrue(text.contains("desde 2026-11-25T09:00 (Santiago), INICIO:HTTP_500"), text);
        assertTrue(text.contains("tras 5 minutos"), text);
    }

    @Test
    void aCallThatAStopCutIsMadeAfterTheNextStartAndThenNoMore() throws Exception {
        Slow slow = new Slow();
        status.put("/", 500);
        at(rounds(List.of(slow)), 0, 1, 2);
        slow.begun.await();
        store.close();

        Path told = folder.resolve("told");
        List<Alarm.Way> ways = List.of(new AlarmCommand("cat >> " + told));
        store = new Store(folder.resolve("home"));
        new Alarm(ways, store, log::add).goOn();
        awaitLines(told, 1);
        assertTrue(Files.readString(told).contains("no atiende desde 2026-11-25T09:00"));
        while (!store.owed().isEmpty()) {
            Thread.onSpinWait();
        }
        store.close();
        store = new Store(folder.resolve("home"));
        assertEquals(List.of(), store.owed());
    }

    @Test
    void whoIsBeingToldIsToldBeforeTheEnd() throws Exception {
        Slow slow = new Slow();
        Alarm alarm = new Alarm(List.of(slow), store, log::add);
        alarm.raise(ZERO, new Alarm.Message("Canal PAE no atiende", "ALARMA"));
        slow.begun.await();
        alarm.finish(1);
        assertEquals(1, store.owed().size(), "nobody waits for ever");
        slow.go.countDown();
        alarm.finish(TimeUnit.MINUTES.toMillis(5));
        assertEquals(List.of(), store.owed());
    }

    /** Somebody who is told when the test says so. */
    private static final class Slow implements Alarm.Way {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        public String name() {
            return "command";
        }

        @Override
        public void tell(Alarm.Message message) throws InterruptedException {
            begun.countDown();
            go.await();
        }
    }

    @Test
    void oneLookMoreThatDoesCallsNobody() throws Exception {
        Rounds rounds = rounds("");
        status.put("/", 500);
        at(rounds, 0, 1);
        recoverAfter = 1;
        at(rounds, 2);
        assertEquals(1, store.watch().events().size());
        assertEquals(0, logged("ALARMA"));
        status.put("/", 500);
        recoverAfter = -1;
        at(rounds, 3);
        assertEquals(1, logged("ALARMA"));
    }

    @Test
    void anEventThatCalledNobodyHasNoEndToTell() throws Exception {
        Rounds rounds = rounds("");
        status.put("/", 500);
        at(rounds, 0, 1);
        recoverAfter = 1;
        at(rounds, 2, 3, 4, 5);
        assertEquals(1, logged("EVENT over"));
        assertEquals(0, logged("FIN"));
    }

    private long logged(String word) {
        return log.stream().filter(line -> line.startsWith(word)).count();
    }

    private static void awaitLines(Path file, int lines) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    while (!isWritten(file) || Files.readAllLines(file).size() < lines) {
                        Thread.yield();
                    }
                });
        assertDoesNotThrow(() -> assertEquals(lines, Files.readAllLines(file).size()));
    }

    private static boolean isWritten(Path file) throws IOException {
        return Files.exists(file) && Files.readString(file).endsWith("\n");
    }

    @Test
    void roundsAreWholeMinutesOfTheClock() {
        assertEquals(ZERO, Rounds.round(ZERO.plusMillis(59_999), 60));
        assertEquals(ZERO.plusSeconds(59), Rounds.round(ZERO.plusMillis(59_999), 1));
    }
}
