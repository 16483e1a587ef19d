package cl.soser.canal.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.prober.Check;
import cl.soser.prober.Event;
import cl.soser.prober.Stretch;
import cl.soser.prober.Watch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** From the prober's checks to the figure of a month, and to that of an event. */
class AvailabilityTimelineTest {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final BigDecimal TARGET = new BigDecimal("0.99");
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SANTIAGO).toInstant();
    }

    private static TimeSpan span(String from, String until) {
        return new TimeSpan(at(from), at(until));
    }

    private static AvailabilityTimeline.Outage outage(String from, String until) {
        return new AvailabilityTimeline.Outage(
                at(from), until == null ? null : at(until), "INICIO:TIEMPO");
    }

    private static AvailabilityTimeline seen(
            String now,
            List<TimeSpan> watched,
            List<AvailabilityTimeline.Outage> outages,
            List<TimeSpan> windows) {
        return new AvailabilityTimeline(SANTIAGO, at(now), watched, outages, windows);
    }

    private static MonthAvailability month(AvailabilityTimeline seen, String month) {
        return seen.month(YearMonth.parse(month), TARGET, true);
    }

    @Test
    void aMonthIsAsLongAsTheClocksOfSantiagoMakeIt() {
        AvailabilityTimeline seen =
                seen(
                        "2027-02-01T00:00",
                        List.of(span("2026-01-01T00:00", "2027-01-01T00:00")),
                        List.of(),
                        List.of());
        assertEquals(BigDecimal.valueOf(30 * 1440 + 60), month(seen, "2026-04").measuredMinutes());
        assertEquals(BigDecimal.valueOf(30 * 1440 - 60), month(seen, "2026-09").measuredMinutes());
        assertEquals(BigDecimal.valueOf(31 * 1440), month(seen, "2026-12").measuredMinutes());
        assertEquals(25 * 3600, seen.day(LocalDate.of(2026, 4, 4), 0).measured());
        assertEquals(23 * 3600, seen.day(LocalDate.of(2026, 9, 6), 0).measured());
    }

    @Test
    void theHourThatComesTwiceIsDownTwice() {
        AvailabilityTimeline seen =
                seen(
                        "2026-05-01T00:00",
                        List.of(span("2026-04-01T00:00", "2026-05-01T00:00")),
                        List.of(outage("2026-04-04T22:30", "2026-04-05T01:30")),
                        List.of());
        assertEquals(BigDecimal.valueOf(4 * 60), month(seen, "2026-04").downMinutes());
    }

    @Test
    void anEventOverTheTurnOfTheYearIsSplitAndIsStillOne() {
        AvailabilityTimeline seen =
                seen(
                        "2027-02-01T00:00",
                        List.of(span("2026-12-01T00:00", "2027-02-01T00:00")),
                        List.of(outage("2026-12-31T23:30", "2027-01-01T00:45")),
                        List.of());
        assertEquals(BigDecimal.valueOf(30), month(seen, "2026-12").downMinutes());
        assertEquals(BigDecimal.valueOf(45), month(seen, "2027-01").downMinutes());
        ChannelOutageRow whole = seen.outage(outage("2026-12-31T23:30", "2027-01-01T00:45"), FOUR);
        assertEquals(BigDecimal.valueOf(75), whole.minutes());
    }

    @Test
    void theTargetIsMetToTheMinuteAndAMissNeverReadsAsMet() {
        // One in a hundred of 30 days is 432 minutes.
        List<TimeSpan> watched = List.of(span("2026-11-01T00:00", "2026-12-01T00:00"));
        MonthAvailability met =
                month(
                        seen(
                                "2027-01-01T00:00",
                                watched,
                                List.of(outage("2026-11-03T10:00", "2026-11-03T17:12")),
                                List.of()),
                        "2026-11");
        assertEquals(Boolean.TRUE, met.met());
        assertEquals(new BigDecimal("0.9900"), met.shown());
        MonthAvailability missed =
                month(
                        seen(
                                "2027-01-01T00:00",
                                watched,
                                List.of(outage("2026-11-03T10:00", "2026-11-03T17:13")),
                                List.of()),
                        "2026-11");
        assertEquals(Boolean.FALSE, missed.met());
        assertEquals(new BigDecimal("0.98998"), missed.shown());
    }

    @Test
    void whatNobodyWatchedIsNeitherUpNorDownInsideAnEventToo() {
        AvailabilityTimeline seen =
                seen(
                        "2026-11-01T12:00",
                        List.of(
                                span("2026-11-01T00:00", "2026-11-01T02:00"),
                                span("2026-11-01T05:00", "2026-11-01T10:00")),
                        List.of(outage("2026-11-01T01:00", "2026-11-01T06:00")),
                        List.of());
        MonthAvailability month = month(seen, "2026-11");
        assertEquals(BigDecimal.valueOf(7 * 60), month.measuredMinutes());
        assertEquals(BigDecimal.valueOf(2 * 60), month.downMinutes());
        assertEquals(BigDecimal.valueOf(5 * 60), month.unknownMinutes());
        assertFalse(seen.outage(outage("2026-11-01T01:00", "2026-11-01T06:00"), FOUR).isTooLong());
    }

    @Test
    void aDayThatWasSeenInPartIsNotShownAsGood() {
        AvailabilityTimeline seen =
                seen(
                        "2026-11-04T00:00",
                        List.of(
                                span("2026-11-01T00:00", "2026-11-02T10:00"),
                                span("2026-11-02T12:00", "2026-11-03T00:00")),
                        List.of(),
                        List.of());
        assertEquals(
                List.of(
                        DayAvailability.Kind.SIN_CAIDAS,
                        DayAvailability.Kind.EN_PARTE,
                        DayAvailability.Kind.SIN_MEDIR),
                List.of(
                        seen.day(LocalDate.of(2026, 11, 1), 0).kind(),
                        seen.day(LocalDate.of(2026, 11, 2), 0).kind(),
                        seen.day(LocalDate.of(2026, 11, 3), 0).kind()));
        assertEquals(120, seen.day(LocalDate.of(2026, 11, 2), 0).unknownMinutes());
    }

    @Test
    void aMonthNobodyWatchedHasNoFigure() {
        AvailabilityTimeline seen =
                seen(
                        "2026-12-01T00:00",
                        List.of(span("2026-11-01T00:00", "2026-12-01T00:00")),
                        List.of(),
                        List.of());
        MonthAvailability before = month(seen, "2026-10");
        assertFalse(before.isMeasured());
        assertNull(before.value());
        assertNull(before.met());
        assertEquals(BigDecimal.ZERO, before.unknownMinutes(), "nobody was there to watch yet");
    }

    @Test
    void announcedWorkIsDowntimeUnlessTheContractSaysOtherwiseAndIsToldApart() {
        AvailabilityTimeline.Outage work = outage("2026-11-10T23:00", "2026-11-11T07:30");
        AvailabilityTimeline seen =
                seen(
                        "2026-12-01T00:00",
                        List.of(span("2026-11-01T00:00", "2026-12-01T00:00")),
                        List.of(work),
                        List.of(span("2026-11-10T22:00", "2026-11-11T06:00")));
        MonthAvailability usual = month(seen, "2026-11");
        assertEquals(BigDecimal.valueOf(510), usual.countedMinutes());
        assertEquals(BigDecimal.valueOf(420), usual.plannedMinutes());
        assertEquals(Boolean.FALSE, usual.met());
        MonthAvailability other = seen.month(YearMonth.of(2026, 11), TARGET, false);
        assertEquals(BigDecimal.valueOf(90), other.countedMinutes());
        assertEquals(Boolean.TRUE, other.met());
        assertFalse(seen.outage(work, FOUR).isPlanned(), "an hour and a half was not announced");
        assertTrue(seen.outage(work, FOUR).isTooLong());
    }

    @Test
    void anEventThatGoesOnCountsUpToWhereSomebodyWatched() {
        AvailabilityTimeline seen =
                seen(
                        "2026-11-01T12:00",
                        List.of(span("2026-11-01T00:00", "2026-11-01T11:58")),
                        List.of(outage("2026-11-01T11:00", null)),
                        List.of());
        assertEquals(BigDecimal.valueOf(58), month(seen, "2026-11").downMinutes());
    }

    @Test
    void whatIsToldTwiceCountsOnce() {
        AvailabilityTimeline seen =
                seen(
                        "2026-12-01T00:00",
                        List.of(
                                span("2026-11-01T00:00", "2026-11-20T00:00"),
                                span("2026-11-10T00:00", "2026-12-01T00:00")),
                        List.of(
                                outage("2026-11-05T10:00", "2026-11-05T11:00"),
                                outage("2026-11-05T10:30", "2026-11-05T11:30")),
                        List.of());
        assertEquals(BigDecimal.valueOf(30 * 1440), month(seen, "2026-11").measuredMinutes());
        assertEquals(BigDecimal.valueOf(90), month(seen, "2026-11").downMinutes());
    }

    @Provide
    Arbitrary<String> minutes() {
        return Arbitraries.strings()
                .withChars("oooooxxx.")
                .ofMinLength(1)
                .ofMaxLength(240)
                .map(text -> text.replace("..", "......"));
    }

    /** Minute by minute, by somebody who knows nothing of spans, around the turn of a year. */
    @Property
    void figuresAreThoseOfCountingMinutes(
            @ForAll("minutes") String minutes,
            @ForAll @IntRange(max = 200) int windowFrom,
            @ForAll @IntRange(min = 1, max = 100) int windowLength) {
        Instant zero = at("2026-12-31T22:30");
        List<Check> checks = new ArrayList<>();
        for (int n = 0; n < minutes.length(); n++) {
            if (minutes.charAt(n) != '.') {
                checks.add(
                        new Check(
                                zero.plusSeconds(60L * n),
                                60,
                                minutes.charAt(n) == 'o' ? null : "INICIO:TIEMPO"));
            }
        }
        Watch watch = Watch.of(checks);
        Instant now = zero.plusSeconds(60L * minutes.length());
        TimeSpan window =
                new TimeSpan(
                        zero.plusSeconds(60L * windowFrom),
                        zero.plusSeconds(60L * (windowFrom + windowLength)));
        AvailabilityTimeline seen =
                new AvailabilityTimeline(
                        SANTIAGO,
                        now,
                        watch.stretches().stream().map(AvailabilityTimelineTest::span).toList(),
                        watch.events().stream().map(AvailabilityTimelineTest::told).toList(),
                        List.of(window));

        Map<YearMonth, long[]> counted = new TreeMap<>();
        for (int n = 0; n < minutes.length(); n++) {
            Instant minute = zero.plusSeconds(60L * n);
            long[] of =
                    counted.computeIfAbsent(
                            YearMonth.from(minute.atZone(SANTIAGO)), month -> new long[3]);
            if (!isWatched(minutes, n)) {
                continue;
            }
            of[0]++;
            if (watch.events().stream().anyMatch(event -> covers(event, minute))) {
                of[1]++;
                of[2] += n >= windowFrom && n < windowFrom + windowLength ? 1 : 0;
            }
        }
        counted.forEach(
                (month, of) -> {
                    MonthAvailability figure = seen.month(month, TARGET, true);
                    assertEquals(BigDecimal.valueOf(of[0]), figure.measuredMinutes());
                    assertEquals(BigDecimal.valueOf(of[1]), figure.downMinutes());
                    assertEquals(BigDecimal.valueOf(of[2]), figure.plannedMinutes());
                });
    }

    /** Somebody looked in that minute, or in one of the two before and again in time. */
    private static boolean isWatched(String minutes, int n) {
        if (minutes.charAt(n) != '.') {
            return true;
        }
        int before = n;
        while (before >= 0 && minutes.charAt(before) == '.') {
            before--;
        }
        int after = n;
        while (after < minutes.length() && minutes.charAt(after) == '.') {
            after++;
        }
        return before >= 0 && after < minutes.length() && after - before <= 3;
    }

    private static boolean covers(Event event, Instant minute) {
        return !minute.isBefore(event.start())
                && (event.end() == null || minute.isBefore(event.end()));
    }

    private static TimeSpan span(Stretch stretch) {
        return new TimeSpan(stretch.from(), stretch.until());
    }

    private static AvailabilityTimeline.Outage told(Event event) {
        return new AvailabilityTimeline.Outage(event.start(), event.end(), event.cause());
    }
}
