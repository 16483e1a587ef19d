package cl.soser.canal.web.shared;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyRationTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BodyRation ration = new BodyRation(3, 2, PATIENCE);

    private Optional<BodyRation.Arriving> begin(String network, int second) {
        return ration.begin(network, NOON.plusSeconds(second));
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
    void whoWaitsForAPlaceCutsOffWhoHadTimeEnough() {
        BodyRation.Arriving slow = begin("a", 0).orElseThrow();
        BodyRation.Arriving late = begin("a", 5).orElseThrow();
        assertTrue(begin("a", 11).isEmpty());
        assertTrue(slow.isCut());
        assertFalse(late.isCut(), "it may still come");
        assertTrue(Thread.currentThread().isInterrupted());
        slow.close();
        assertFalse(Thread.currentThread().isInterrupted(), "the thread serves others now");
        assertTrue(begin("a", 11).isPresent());
    }

    @Test
    void whereNothingMayBeInterruptedNobodyIs() {
        BodyRation patient = new BodyRation(1, 1, null);
        BodyRation.Arriving slow = patient.begin("a", NOON).orElseThrow();
        assertTrue(patient.begin("b", NOON.plusSeconds(9999)).isEmpty());
        assertFalse(slow.isCut());
    }
}
