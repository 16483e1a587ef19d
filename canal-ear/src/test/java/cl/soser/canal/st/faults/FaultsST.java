package cl.soser.canal.st.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.server.SmallDisk;
import cl.soser.canal.server.TakesLong;
import cl.soser.canal.suite.ServersSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Things break under load, one after the other, and nobody helps. A long run tries one of them;
 * {@code server-config/faults.sh} tries them all. The table is in {@code target/faults.txt}, what
 * each person was told in {@code target/history-….jsonl}.
 */
@Tag(ServersSuite.OWN_SERVERS)
@TakesLong
class FaultsST {

    private static final String CHOSEN = System.getProperty("canal.test.faults", "F1");
    private static final Path TABLE = Path.of("target", "faults.txt");

    private final List<Verdict> verdicts = new ArrayList<>();

    /** A fault with its recovery takes minutes, and a busy machine twice as many. */
    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedIsThereOnceWhateverBreaks() throws Exception {
        say(Verdict.HEAD);
        Map<Boolean, List<Fault>> byDisks =
                chosen().stream().collect(Collectors.partitioningBy(Fault::needsDisks));
        tryOut(byDisks.get(false), false);
        if (SmallDisk.possible()) {
            tryOut(byDisks.get(true), true);
        } else {
            for (Fault fault : byDisks.get(true)) {
                say(fault.name() + ": not tried, only root can make small disks");
            }
        }
        assertEquals(
                List.of(),
                verdicts.stream().filter(verdict -> !verdict.passes()).map(Verdict::line).toList());
    }

    private void tryOut(List<Fault> faults, boolean smallDisks) throws Exception {
        if (faults.isEmpty()) {
            return;
        }
        try (Bed bed = new Bed(smallDisks)) {
            for (Fault fault : faults) {
                Verdict verdict = experiment(bed, fault);
                verdicts.add(verdict);
                say(verdict.line());
            }
        }
    }

    private static List<Fault> chosen() {
        return CHOSEN.equals("all")
                ? List.of(Fault.values())
                : Stream.of(CHOSEN.split(" ")).map(Fault::valueOf).toList();
    }

    private static Verdict experiment(Bed bed, Fault fault) throws Exception {
        bed.begin(fault.name());
        Load load = Load.start(bed, 1);
        String failed = "";
        long from = System.nanoTime();
        double back = -1;
        try {
            load.acknowledgedAfter(5, from, Fault.PATIENCE);
            from = fault.strike(bed, load);
            back = (load.acknowledgedAfter(1, from, Fault.PATIENCE) - from) / 1e9;
            load.acknowledgedAfter(5, from, Fault.PATIENCE);
        } catch (AssertionError | RuntimeException wrong) {
            failed = String.valueOf(wrong);
        }
        List<Attempt> attempts = load.stop(Duration.ofMinutes(3));
        return new History(bed, attempts).check(fault, back, load.slowest(), failed);
    }

    private static void say(String line) throws Exception {
        System.out.println(line);
        List<String> lines = new ArrayList<>();
        if (Files.exists(TABLE) && !line.equals(Verdict.HEAD)) {
            lines.addAll(Files.readAllLines(TABLE));
        }
        lines.add(line);
        Files.write(TABLE, lines);
    }
}
