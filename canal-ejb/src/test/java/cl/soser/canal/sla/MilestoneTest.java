package cl.soser.canal.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MilestoneTest {

    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(72));

    @Test
    void milestonesArePartsOfTheElapsedTerm() {
        assertEquals(Instant.parse("2026-10-02T12:00:00Z"), Milestone.MITAD.instant(START, END));
        assertEquals(
                Instant.parse("2026-10-03T06:00:00Z"), Milestone.TRES_CUARTOS.instant(START, END));
        assertEquals(Instant.parse("2026-10-03T16:48:00Z"), Milestone.NOVENTA.instant(START, END));
        assertEquals(END, Milestone.VENCIMIENTO.instant(START, END));
    }

    @Test
    void theBreachComesAfterTheDeadlineAndTheWarningsAtTheirInstant() {
        assertFalse(Milestone.VENCIMIENTO.isReached(START, END, END));
        assertTrue(Milestone.VENCIMIENTO.isReached(START, END, END.plusMillis(1)));
        Instant half = START.plus(Duration.ofHours(36));
        assertTrue(Milestone.MITAD.isReached(START, END, half));
        assertFalse(Milestone.MITAD.isReached(START, END, half.minusMillis(1)));
    }

    @Property
    void milestonesComeInOrder(@ForAll @LongRange(min = 1, max = 10_000_000_000L) long termMillis) {
        Instant end = START.plusMillis(termMillis);
        Instant before = START;
        for (Milestone milestone : Milestone.values()) {
            Instant moment = milestone.instant(START, end);
            assertFalse(moment.isBefore(before));
            before = moment;
        }
        assertEquals(end, before);
    }
}
