package cl.soser.canal.phone.indicator;

import static cl.soser.canal.phone.LineFormula.Averaging.CONJUNTO;
import static cl.soser.canal.phone.LineFormula.Averaging.PROMEDIO_DIARIO;
import static cl.soser.canal.phone.LineFormula.Base.ATENDIDAS;
import static cl.soser.canal.phone.LineFormula.Base.OFRECIDAS;
import static cl.soser.canal.phone.LineFormula.Base.SIN_ABANDONO_CORTO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.phone.CallOutcome;
import cl.soser.canal.phone.LineFormula;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinePeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final Instant START = Instant.parse("2026-10-01T03:00:00Z");
    private static final Instant END = Instant.parse("2026-11-01T03:00:00Z");

    private static LineCounts counts(long answered, long quick, long hungUp, long hasty) {
        return new LineCounts(
                Map.of(CallOutcome.ATENDIDA, answered, CallOutcome.COLGO, hungUp),
                quick,
                hasty,
                0,
                0);
    }

    private static LinePeriod month(LineCounts... days) {
        List<LinePeriod.Day> list = new ArrayList<>();
        for (LineCounts day : days) {
            list.add(new LinePeriod.Day(FIRST.plusDays(list.size()), day));
        }
        return new LinePeriod(
                FIRST, FIRST.plusMonths(1), list, LineUptime.of(START, END, List.of()));
    }

    private static void assertValue(String expected, BigDecimal value) {
        assertEquals(0, new BigDecimal(expected).compareTo(value), value::toString);
    }

    /** A quiet perfect day and a busy bad one: the two readings of the contract differ. */
    @Test
    void theMeanOfDaysAndAllTogetherAreTwoFigures() {
        LinePeriod month = month(counts(10, 10, 0, 0), counts(80, 60, 20, 0));
        LineFormula mean = new LineFormula(PROMEDIO_DIARIO, OFRECIDAS);
        LineFormula pooled = new LineFormula(CONJUNTO, OFRECIDAS);
        assertValue("0.8", month.serviceLevel(mean).value());
        assertEquals(new Share(70, 110), month.serviceLevel(pooled).pooled());
        assertValue("0.6363636363636364", month.serviceLevel(pooled).value());
        assertValue("0.1", month.abandonment(mean).value());
        assertEquals(2, month.serviceLevel(mean).days());
    }

    @Test
    void eachBaseIsWhatItsNameSays() {
        LineCounts day = counts(90, 80, 10, 4);
        assertEquals(new Share(80, 100), day.serviceLevel(OFRECIDAS));
        assertEquals(new Share(80, 96), day.serviceLevel(SIN_ABANDONO_CORTO));
        assertEquals(new Share(80, 90), day.serviceLevel(ATENDIDAS));
        assertEquals(new Share(10, 100), day.abandonment(OFRECIDAS));
        assertEquals(new Share(6, 96), day.abandonment(SIN_ABANDONO_CORTO));
        assertEquals(new Share(10, 100), day.abandonment(ATENDIDAS));
    }

    @Test
    void exactlyTheTargetMeetsItAndOneCallLessDoesNot() {
        LineFormula pooled = new LineFormula(CONJUNTO, OFRECIDAS);
        assertTrue(month(counts(100, 85, 0, 0)).serviceLevel(pooled).met());
        assertFalse(month(counts(100, 84, 0, 0)).serviceLevel(pooled).met());
        assertTrue(month(counts(95, 95, 5, 0)).abandonment(pooled).met());
        assertFalse(month(counts(94, 94, 6, 0)).abandonment(pooled).met());
    }

    /** Three days whose shares have no end in decimals, and whose mean is exactly the target. */
    @Test
    void roundingDoesNotDecideAVerdict() {
        LineFormula mean = new LineFormula(PROMEDIO_DIARIO, OFRECIDAS);
        LinePeriod month = month(counts(60, 51, 0, 0), counts(60, 50, 0, 0), counts(60, 52, 0, 0));
        assertTrue(month.serviceLevel(mean).met());
    }

    @Test
    void withoutCallsThereIsNoFigureAndNoVerdict() {
        for (LineFormula.Averaging averaging : LineFormula.Averaging.values()) {
            LineFormula formula = new LineFormula(averaging, OFRECIDAS);
            assertNull(month().serviceLevel(formula).value());
            assertNull(month().serviceLevel(formula).met());
            assertNull(month().abandonment(formula).met());
        }
    }

    @Test
    void outagesAtOnceAreDownOnceAndWithdrawnOnesNever() {
        LineUptime uptime =
                LineUptime.of(
                        START,
                        END,
                        List.of(
                                outage("2026-10-05T10:00:00Z", "2026-10-05T12:00:00Z", false),
                                outage("2026-10-05T11:00:00Z", "2026-10-05T13:00:00Z", true),
                                outage("2026-09-30T00:00:00Z", "2026-10-01T04:00:00Z", false),
                                withdrawn("2026-10-09T10:00:00Z", "2026-10-10T12:00:00Z")));
        assertEquals(Duration.ofHours(4), uptime.down());
        assertEquals(Duration.ofHours(2), uptime.planned());
        assertTrue(uptime.met());
    }

    /** 744 hours: 7 h 26 min 24 s is the hundredth that must not be reached. */
    @Test
    void ninetyNineExactlyIsNotMoreThanNinetyNine() {
        assertFalse(
                LineUptime.of(
                                START,
                                END,
                                List.of(
                                        outage(
                                                "2026-10-05T10:00:00Z",
                                                "2026-10-05T17:26:24Z",
                                                false)))
                        .met());
        assertTrue(
                LineUptime.of(
                                START,
                                END,
                                List.of(
                                        outage(
                                                "2026-10-05T10:00:00Z",
                                                "2026-10-05T17:26:23Z",
                                                false)))
                        .met());
    }

    @Test
    void anOutageWithoutEndLastsUntilNow() {
        assertEquals(
                Duration.between(Instant.parse("2026-10-31T03:00:00Z"), END),
                LineUptime.of(START, END, List.of(outage("2026-10-31T03:00:00Z", null, false)))
                        .down());
    }

    private static LineOutageRow outage(String from, String until, boolean planned) {
        return row(from, until, planned, null);
    }

    private static LineOutageRow withdrawn(String from, String until) {
        return row(from, until, false, "por error");
    }

    private static LineOutageRow row(String from, String until, boolean planned, String withdrawn) {
        return new LineOutageRow(
                1,
                null,
                Instant.parse(from),
                until == null ? null : Instant.parse(until),
                OutageCause.CENTRAL,
                planned,
                null,
                START,
                withdrawn);
    }
}
