package cl.soser.canal.web.shared.guard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BodyRationTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final BodyRation ration =
            new BodyRation(new BodyRation.Part(3, 2), new BodyRation.Part(2, 1), PATIENCE);

    private Optional<BodyRation.Arriving> begin(String network, int second) {
        return ration.begin(network, NOON.plusSeconds(second));
    }

    /** Somebody who waits, in a thread of their own. */
    private CompletableFuture<Optional<BodyRation.Arriving>> wait(String network, int second) {
        Clock clock = Clock.fixed(NOON.plusSeconds(second), ZoneOffset.UTC);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return ration.begin(network, clock, LONG);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Test
    void oneNetworkTakesAPartAndAllTogetherNoMoreThanThereIs() {
        assertTrue(begin("a", 0).isPresent());
        assertTrue(begin("a", 0).isPresent());
        assertTrue(begin("a", 0).isEmpty(), "a has its share");
        assertTrue(begin("b", 0).isPresent());
        assertTrue(begin("c", 0).isEmpty(), "nothing is left");
    }

    @Test
    void whatIsHereGivesItsPlaceBack() {
        begin("a", 0);
        begin("a", 0).orElseThrow().close();
        assertTrue(begin("a", 0).isPresent());
    }

    @Test
    void whoWaitsForAPlaceCutsOffTheSlowestWhoHadTimeEnough() {
        BodyRation.Arriving slow = begin("a", 0).orElseThrow();
        slow.reading();
        BodyRation.Arriving late = begin("a", 5).orElseThrow();
        assertTrue(begin("a", 11).isEmpty());
        assertTrue(Thread.currentThread().isInterrupted());
        assertFalse(slow.read(0));
        assertFalse(Thread.currentThread().isInterrupted(), "the thread serves others now");
        assertTrue(late.read(0), "it may still come");
        slow.close();
        assertTrue(begin("a", 11).isPresent());
    }

    @Test
    void whoComesWellOrKeepsWhatCameIsNotCut() {
        BodyRation.Arriving slow = begin("a", 0).orElseThrow();
        BodyRation.Arriving well = begin("b", 0).orElseThrow();
        BodyRation.Arriving better = begin("b", 0).orElseThrow();
        assertTrue(well.read(11 * BodyRation.BYTES_A_SECOND));
        assertTrue(better.read(1_000_000));
        well.reading();
        better.reading();
        assertTrue(begin("c", 11).isEmpty());
        assertFalse(Thread.currentThread().isInterrupted(), "the slow one is not reading");
        slow.reading();
        assertTrue(begin("b", 11).isEmpty(), "only one of its own network makes room");
        assertFalse(Thread.currentThread().isInterrupted());
        assertTrue(begin("c", 11).isEmpty());
        assertFalse(slow.read(1));
        assertTrue(well.read(1));
        assertTrue(better.read(1));
    }

    @Test
    void whoHasRoomWaitsUntilAPlaceIsFree() {
        BodyRation.Arriving first = begin("a", 0).orElseThrow();
        begin("a", 0).orElseThrow();
        CompletableFuture<Optional<BodyRation.Arriving>> waits = wait("a", 0);
        while (!ration.isWaiting("a")) {
            Thread.onSpinWait();
        }
        assertTrue(wait("a", 0).join().isEmpty(), "one of a may wait");
        assertFalse(waits.isDone());
        first.close();
        assertTrue(waits.join().isPresent());
        assertFalse(ration.isWaiting("a"));
    }

    @Test
    void whoWaitsGetsThePlaceOfOneThatTrickles() {
        BodyRation.Arriving slow = begin("a", 0).orElseThrow();
        begin("a", 0).orElseThrow().read(1_000_000);
        begin("b", 0).orElseThrow().read(1_000_000);
        CompletableFuture<Optional<BodyRation.Arriving>> waits = wait("c", 11);
        do {
            slow.reading();
            Thread.onSpinWait();
        } while (slow.read(0));
        slow.close();
        assertTrue(waits.join().isPresent());
    }

    @Test
    void aBodyThatTricklesIsTooSlowWhetherOrNotOthersWait() {
        BodyRation.Arriving body = begin("a", 0).orElseThrow();
        body.read(5);
        assertFalse(body.isTooSlow(NOON.plusSeconds(30)));
        assertTrue(body.isTooSlow(NOON.plusSeconds(31)));
        body.read(590L * BodyRation.BYTES_A_SECOND);
        assertFalse(body.isTooSlow(NOON.plusSeconds(590)), "the network of a school");
        body.read(1_000_000);
        assertTrue(body.isTooSlow(NOON.plusSeconds(601)), "ten minutes are over");
    }
}
