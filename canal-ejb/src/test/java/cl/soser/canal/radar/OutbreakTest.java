package cl.soser.canal.radar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.radar.scan.Cluster;
import cl.soser.canal.radar.scan.Report;
import cl.soser.canal.radar.scan.Sign;
import cl.soser.canal.radar.scan.SignKind;
import cl.soser.canal.shared.NotAllowedException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutbreakTest {

    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");

    private final Outbreak outbreak =
            new Outbreak(
                    new Cluster(
                            new Sign(SignKind.SINTOMA, "VOMITO"),
                            List.of(new Report(1, 7L, "t1", NOW)),
                            2.0,
                            0.01,
                            1e-5,
                            0.1),
                    NOW);

    @Test
    void itRingsOnceHoweverItGrows() {
        assertEquals(1, outbreak.getRings());
        assertFalse(outbreak.grow(30, NOW));
        assertEquals(1, outbreak.getRings());
        assertTrue(outbreak.isPossible());
    }

    @Test
    void itIsOfTheSignThatItWasFoundBy() {
        assertTrue(outbreak.isOf(new Sign(SignKind.SINTOMA, "VOMITO")));
        assertFalse(outbreak.isOf(new Sign(SignKind.SINTOMA, "DIARREA")));
        assertFalse(outbreak.isOf(new Sign(SignKind.ALIMENTO, "VOMITO")));
    }

    @Test
    void aDismissedOneRingsAgainOnlyWhenItHasClearlyGrown() {
        outbreak.dismiss("Es un paseo", 4, 17, NOW);
        assertFalse(outbreak.grow(6, NOW));
        assertEquals(OutbreakState.DESCARTADO, outbreak.getState());
        assertTrue(outbreak.grow(7, NOW));
        assertTrue(outbreak.isPossible());
        assertEquals(2, outbreak.getRings());
        assertEquals("Es un paseo", outbreak.getDismissal(), "also once it is possible again");
        outbreak.dismiss("Otra fecha", 20, 17, NOW);
        assertFalse(outbreak.grow(29, NOW));
        assertTrue(outbreak.grow(30, NOW));
    }

    @Test
    void aConfirmedOneRingsNoMore() {
        outbreak.confirm(3, 4, 17, NOW);
        assertFalse(outbreak.grow(40, NOW));
        assertTrue(outbreak.isGrown(5));
        outbreak.confirm(3, 40, 17, NOW);
        assertFalse(outbreak.isGrown(40));
    }

    @Test
    void whatWasDecidedStays() {
        outbreak.dismiss("Es un paseo", 4, 17, NOW);
        assertThrows(NotAllowedException.class, () -> outbreak.dismiss("Es un paseo", 4, 17, NOW));
        assertThrows(NotAllowedException.class, () -> outbreak.confirm(3, 4, 17, NOW));
    }
}
