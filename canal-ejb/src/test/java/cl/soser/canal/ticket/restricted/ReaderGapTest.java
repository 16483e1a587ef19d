package cl.soser.canal.ticket.restricted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReaderGapTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void aReaderIsNamedWhenHalfOfTheTimeLeftHasPassed() {
        Instant due = NOW.plus(Duration.ofHours(50));
        assertEquals(NOW.plus(Duration.ofHours(25)), ReaderGap.halfway(NOW, due));
    }

    @Test
    void atOnceWhereNoTimeIsLeftOrThereIsNoTerm() {
        assertEquals(NOW, ReaderGap.halfway(NOW, NOW));
        assertEquals(NOW, ReaderGap.halfway(NOW, NOW.minusSeconds(1)));
        assertEquals(NOW, ReaderGap.halfway(NOW, null));
    }
}
