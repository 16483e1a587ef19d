package cl.soser.prober;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final Instant ZERO = Instant.parse("2026-10-31T23:50:00Z");

    private static final Alarm.Message MESSAGE =
            new Alarm.Message("Canal PAE no atiende", "ALARMA: desde las 9, por « INICIO ».\n");

    private static final OwedCall OWED = new OwedCall(ZERO, "command", MESSAGE);

    @TempDir Path folder;

    private static Check check(int minute, String failure) {
        return new Check(ZERO.plusSeconds(60L * minute), 60, failure);
    }

    private void see(int from, String minutes) throws IOException {
        try (Store store = new Store(folder)) {
            for (int n = 0; n < minutes.length(); n++) {
                store.add(check(from + n, minutes.charAt(n) == 'o' ? null : "ACCESO:TIEMPO"));
            }
        }
    }

    private List<String> remembered() throws IOException {
        try (Store store = new Store(folder)) {
            return store.watch().remembered();
        }
    }

    @Test
    void whatWasSeenIsKnownAfterARestart() throws IOException {
        see(0, "oxx");
        see(3, "xooo");
        try (Store store = new Store(folder)) {
            assertEquals(
                    List.of(
                            new Event(
                                    ZERO.plusSeconds(60), ZERO.plusSeconds(240), "ACCESO:TIEMPO")),
                    store.watch().events());
            assertEquals(0, store.unreadable());
        }
    }

    @Test
    void aTornLastLineIsLeftOutAndNothingElseIs() throws IOException {
        see(0, "ooo");
        Path file = folder.resolve("watch.log");
        String whole = Files.readString(file);
        for (int cut = 1; cut < whole.length() / 3; cut++) {
            Files.writeString(file, whole.substring(0, whole.length() - cut));
            see(3, "o");
            try (Store store = new Store(folder)) {
                // Of a line that lacks nothing but its end nothing is lost.
                assertEquals(cut == 1 ? 0 : 1, store.unreadable(), "cut " + cut);
                assertEquals(1, store.watch().stretches().size());
                assertEquals(check(3, null), store.watch().last());
            }
        }
    }

    @Test
    void aLineSomebodyChangedIsLeftOut() throws IOException {
        see(0, "oxxxo");
        Path file = folder.resolve("watch.log");
        Files.writeString(file, Files.readString(file).replace("ACCESO:TIEMPO", "ok"));
        try (Store store = new Store(folder)) {
            assertEquals(3, store.unreadable());
        }
    }

    @Test
    void noiseIsNoReasonToStop() throws IOException {
        see(0, "oo");
        Files.writeString(
                folder.resolve("watch.log"),
                Store.seal("E never - x") + "\n\u0000\u0000\n#\n",
                StandardOpenOption.APPEND);
        see(2, "o");
        try (Store store = new Store(folder)) {
            assertEquals(3, store.unreadable());
            assertEquals(check(2, null), store.watch().last());
        }
    }

    @Test
    void oldChecksArePutTogetherAndWhatTheyAddUpToStays() throws IOException {
        see(0, "oxxxxoooo");
        List<String> before = remembered();
        long size;
        try (Store store = new Store(folder)) {
            store.alarmed(ZERO.plusSeconds(60));
            store.owe(OWED);
            store.owe(new OwedCall(ZERO, "mail", MESSAGE));
            store.settle(new OwedCall(ZERO, "mail", MESSAGE));
            size = Files.size(folder.resolve("watch.log"));
            assertTrue(store.forgetChecksBefore(ZERO.plusSeconds(60L * 7)));
            assertFalse(store.forgetChecksBefore(ZERO.plusSeconds(60L * 7)), "there are none left");
        }
        assertTrue(Files.size(folder.resolve("watch.log")) < size);
        see(9, "xxx");
        try (Store store = new Store(folder)) {
            assertEquals(List.of(OWED), store.owed());
        }
        List<String> after = remembered();
        assertTrue(after.containsAll(before.stream().filter(l -> l.startsWith("E")).toList()));
        assertTrue(after.contains("A " + ZERO.plusSeconds(60)));
        assertTrue(after.contains("E " + ZERO.plusSeconds(540) + " - ACCESO:TIEMPO"));
    }

    @Test
    void ofTwoProbersTheSecondStops() throws IOException {
        try (Store first = new Store(folder)) {
            assertEquals(0, first.unreadable());
            IOException refused = assertThrows(IOException.class, () -> new Store(folder));
            assertTrue(refused.getMessage().startsWith("another prober"));
        }
        see(0, "o");
    }
}
