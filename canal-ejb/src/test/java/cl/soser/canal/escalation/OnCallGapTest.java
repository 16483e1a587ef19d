package cl.soser.canal.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.escalation.OnCallGap.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnCallGapTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final Span WEEK = span(0, 168);
    private static final Set<String> AREAS = new java.util.TreeSet<>(Set.of("CALIDAD", "RRHH"));

    private static Instant hour(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    private static Span span(int from, int until) {
        return new Span(hour(from), hour(until));
    }

    @Test
    void anEmptyRotaIsOneGapOfAllAreas() {
        assertEquals(
                List.of(new OnCallGap(null, hour(0), hour(168))),
                OnCallGap.in(WEEK, AREAS, area -> List.of()));
    }

    @Test
    void aFullRotaHasNone() {
        assertEquals(
                List.of(), OnCallGap.in(WEEK, AREAS, area -> List.of(span(-5, 90), span(90, 200))));
    }

    @Test
    void whatIsBetweenTwoShiftsIsAGap() {
        assertEquals(
                List.of(new OnCallGap(null, hour(80), hour(90))),
                OnCallGap.in(WEEK, AREAS, area -> List.of(span(-5, 80), span(90, 200))));
    }

    @Test
    void anAreaOfItsOwnIsNamed() {
        assertEquals(
                List.of(new OnCallGap("RRHH", hour(80), hour(168))),
                OnCallGap.in(
                        WEEK,
                        AREAS,
                        area -> List.of(area.equals("RRHH") ? span(0, 80) : span(0, 168))));
    }

    @Test
    void anAbsenceLeavesWhatIsAroundIt() {
        assertEquals(
                List.of(span(0, 24), span(48, 72)),
                Span.without(List.of(span(0, 72)), List.of(span(24, 48))));
    }

    @Test
    void aGapIsNowFromItsBeginToItsEnd() {
        OnCallGap gap = new OnCallGap(null, hour(1), hour(2));
        assertTrue(gap.isNow(hour(1)));
        assertFalse(gap.isNow(hour(2)));
    }
}
