package cl.soser.canal.reporting.criteria;

import static cl.soser.canal.reporting.criteria.Dimension.DIA;
import static cl.soser.canal.reporting.criteria.Dimension.MES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DayRangeTest {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Property
    void slicesAndRestsLeaveNoDayOutAndCountNoneTwice(
            @ForAll @IntRange(max = 400) int first,
            @ForAll @IntRange(min = 1, max = 500) int length,
            @ForAll Set<@IntRange(min = 1, max = 24) Integer> months) {
        DayRange days = new DayRange(START.plusDays(first), START.plusDays(first + (long) length));
        for (List<Dimension> by : List.of(List.<Dimension>of(), List.of(MES), List.of(DIA))) {
            assertEquals(all(List.of(days)), all(days.slices(by)), by::toString);
        }
        Set<YearMonth> kept = new TreeSet<>(days.wholeMonths());
        kept.removeIf(month -> !months.contains(month.getMonthValue()));
        List<DayRange> parts = new ArrayList<>(days.without(kept));
        kept.forEach(month -> parts.add(DayRange.of(month)));
        assertEquals(all(List.of(days)), all(parts));
        assertEquals(length, parts.stream().mapToLong(DayRangeTest::length).sum());
    }

    private static Set<LocalDate> all(List<DayRange> parts) {
        Set<LocalDate> all = new HashSet<>();
        parts.forEach(part -> part.from().datesUntil(part.until()).forEach(all::add));
        return all;
    }

    private static long length(DayRange days) {
        return days.from().until(days.until(), java.time.temporal.ChronoUnit.DAYS);
    }

    @Test
    void aDayOfAClockChangeIsAsLongAsItIs() {
        assertEquals(Duration.ofHours(25), lasting(LocalDate.of(2026, 4, 4)));
        assertEquals(Duration.ofHours(23), lasting(LocalDate.of(2026, 9, 6)));
        assertEquals(Duration.ofHours(24), lasting(LocalDate.of(2026, 9, 7)));
    }

    private static Duration lasting(LocalDate day) {
        DayRange days = new DayRange(day, day.plusDays(1));
        return Duration.between(days.start(SANTIAGO), days.end(SANTIAGO));
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new DayRange(START, START));
    }
}
