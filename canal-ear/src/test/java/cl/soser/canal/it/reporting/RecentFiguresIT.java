package cl.soser.canal.it.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.LargestLast;
import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.CaseShareQuery;
import cl.soser.canal.reporting.SatisfactionFigureQuery;
import cl.soser.canal.reporting.SatisfactionReport;
import cl.soser.canal.reporting.TimelinessQuery;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.TodayFigureQuery;
import cl.soser.canal.reporting.VolumeQuery;
import cl.soser.canal.reporting.answers.CauseFigureQuery;
import cl.soser.canal.reporting.answers.QualityCounts;
import cl.soser.canal.reporting.answers.QualityFigureQuery;
import cl.soser.canal.reporting.cases.CaseQuery;
import cl.soser.canal.reporting.counts.FigureReport;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.reporting.recent.RecentCases;
import cl.soser.canal.suite.PostgresqlSuite;
import cl.soser.canal.ticket.ScatteredTickets;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The figures of the running month, which are counted in memory, against a second count of the raw
 * rows, after whatever may happen to requests and at any time of the month. 2016 is its year.
 */
@Tag(PostgresqlSuite.ALONE)
@Order(LargestLast.LAST)
class RecentFiguresIT extends InContainer {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final int YEAR = 2016;

    /** Late in a month, early in the next, and back again: whoever sets the clock may do that. */
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(YEAR, 5, 27),
                    LocalDate.of(YEAR, 5, 28),
                    LocalDate.of(YEAR, 5, 31),
                    LocalDate.of(YEAR, 6, 1),
                    LocalDate.of(YEAR, 6, 9),
                    LocalDate.of(YEAR, 6, 20),
                    LocalDate.of(YEAR, 5, 30));

    @Inject ScatteredTickets scattered;
    @Inject TimelinessQuery timeliness;
    @Inject VolumeQuery volumes;
    @Inject TodayFigureQuery today;
    @Inject SatisfactionFigureQuery satisfaction;
    @Inject QualityFigureQuery quality;
    @Inject CaseShareQuery shares;
    @Inject CauseFigureQuery causes;
    @Inject CaseQuery cases;
    @Inject RecentCases recentCases;

    private int told;

    @Test
    void everyFigureOfTheRunningMonthIsWhatTheRowsGiveWhateverHappens() throws Exception {
        scattered.make(YEAR, 900);
        Random random = new Random(YEAR);
        for (LocalDate day : DAYS) {
            for (int hour = 9; hour < 20; hour += 7) {
                Instant now = day.atTime(LocalTime.of(hour, 7)).atZone(SANTIAGO).toInstant();
                time.set(now);
                scattered.change(YEAR, random, now, 120);
                assertFigures(YearMonth.from(day), now);
            }
        }
        assertTrue(told > 1_000, "enough to count: " + told);
    }

    private void assertFigures(YearMonth month, Instant now) throws Exception {
        DayRange days = DayRange.of(month);
        LocalDate day = LocalDate.ofInstant(now, SANTIAGO);
        DayRange fortnight = new DayRange(day.minusDays(14), day.plusDays(1));
        assertTrue(recentCases.cases(fortnight, CaseCriteria.COUNTED).isPresent(), "in memory");
        PlainFigures plain = data.with(PlainFigures::new);
        for (DayRange some : List.of(days, fortnight)) {
            for (List<Dimension> by :
                    List.of(
                            List.of(Dimension.MOTIVO),
                            List.of(Dimension.MOTIVO, Dimension.REGION),
                            List.of(Dimension.AREA, Dimension.DIA),
                            List.of(Dimension.INSTITUCION, Dimension.MES),
                            List.of(Dimension.TEMA, Dimension.CANAL),
                            List.of(Dimension.COMUNA))) {
                assertTimely(plain, some, by, now);
            }
            assertVolume(plain, some, List.of(Dimension.ESTADO, Dimension.URGENCIA), now);
            assertVolume(plain, some, List.of(Dimension.DIA), now);
        }
        PlainBoard board = data.with(PlainBoard::new);
        TodayFigureQuery.Today ofToday =
                as(with(Role.OPERACIONES), () -> today.of(CaseCriteria.COUNTED));
        assertEquals(board.entered(day), ofToday.due().received());
        assertEquals(board.due(day), ofToday.due().due());
        assertEquals(board.answered(day), ofToday.answered());
        assertSatisfaction(days);
        assertAnswers(days, day);
    }

    private void assertTimely(PlainFigures plain, DayRange days, List<Dimension> by, Instant now)
            throws Exception {
        Map<String, List<Long>> expected = new TreeMap<>();
        plain.of(days.from(), days.until(), names(by), now)
                .forEach(
                        (codes, figures) -> {
                            List<Long> five = Arrays.stream(figures).limit(5).boxed().toList();
                            if (five.stream().anyMatch(figure -> figure > 0)) {
                                expected.put(codes, five);
                            }
                        });
        TimelinessReport report =
                as(with(Role.ADMINISTRADOR), () -> timeliness.of(days, by, CaseCriteria.COUNTED));
        Map<String, List<Long>> found = new TreeMap<>();
        report.groups()
                .forEach(
                        one ->
                                found.put(
                                        codes(one.key()),
                                        List.of(
                                                one.figures().received(),
                                                one.figures().inTime(),
                                                one.figures().late(),
                                                one.figures().stillOpen(),
                                                one.figures().pending())));
        assertEquals(expected, found, () -> by + " of " + days + " at " + now);
        told += found.size();
    }

    private void assertVolume(PlainFigures plain, DayRange days, List<Dimension> by, Instant now)
            throws Exception {
        Map<String, Long> expected = new TreeMap<>();
        plain.of(days.from(), days.until(), names(by), now)
                .forEach(
                        (codes, figures) -> {
                            if (figures[5] > 0) {
                                expected.put(codes, figures[5]);
                            }
                        });
        Map<String, Long> found = new TreeMap<>();
        as(with(Role.ADMINISTRADOR), () -> volumes.of(days, by, CaseCriteria.ALL))
                .groups()
                .forEach(one -> found.put(codes(one.key()), one.count()));
        assertEquals(expected, found, () -> by + " of " + days + " at " + now);
    }

    private void assertSatisfaction(DayRange days) throws Exception {
        PlainSatisfaction plain = data.with(PlainSatisfaction::new);
        for (List<Dimension> by :
                List.of(
                        List.of(Dimension.AREA),
                        List.of(Dimension.TEMA, Dimension.MES),
                        List.of(Dimension.REGION))) {
            Map<String, String> expected = new TreeMap<>();
            plain.of(days.from(), days.until(), names(by), null)
                    .forEach((codes, figures) -> expected.put(codes, counts(figures)));
            SatisfactionReport report =
                    as(with(Role.ADMINISTRADOR), () -> satisfaction.of(days, by));
            Map<String, String> found = new TreeMap<>();
            report.groups()
                    .forEach(
                            one ->
                                    found.put(
                                            codes(one.key()),
                                            one.figure().asked()
                                                    + Arrays.toString(one.figure().scores())));
            assertEquals(expected, found, by::toString);
            told += found.size();
        }
    }

    private static String counts(long[] figures) {
        return figures[0] + Arrays.toString(Arrays.copyOfRange(figures, 1, 6));
    }

    private void assertAnswers(DayRange days, LocalDate day) throws Exception {
        long[] plain = data.with(em -> new PlainAnswers(em).promises(days, day));
        CaseShare.Counted promises =
                as(
                        with(Role.ADMINISTRADOR),
                        () -> shares.of(CaseShare.PROMESAS, days, CaseCriteria.COUNTED));
        assertEquals(
                Arrays.toString(plain),
                Arrays.toString(
                        new long[] {
                            promises.of("cumplidas"),
                            promises.of("incumplidas"),
                            promises.of("pendientes")
                        }));
        for (CaseShare.Count one : CaseShare.PROMESAS.counts()) {
            assertEquals(count(one.filter(days, CaseCriteria.COUNTED)), promises.of(one.name()));
        }
        long caused =
                as(with(Role.OPERACIONES), () -> causes.of(days, CaseCriteria.COUNTED))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
        assertEquals(
                count(CaseCriteria.COUNTED.progress(CaseProgressCriteria.concluded(days, null))),
                caused);
        FigureReport<QualityCounts> ofAreas =
                as(
                        with(Role.ADMINISTRADOR),
                        () -> quality.of(days, List.of(Dimension.AREA), CaseCriteria.ALL));
        Map<String, String> sent = new TreeMap<>();
        ofAreas.groups()
                .forEach(
                        one ->
                                sent.put(
                                        codes(one.key()),
                                        one.counted().sent() + ", " + one.counted().confirmed()));
        assertEquals(data.with(em -> new PlainAnswers(em).left(days)), sent);
        told += (int) caused;
    }

    private long count(CaseCriteria filter) throws Exception {
        return as(with(Role.ADMINISTRADOR), () -> cases.count(filter));
    }

    private static List<String> names(List<Dimension> by) {
        return by.stream().map(Dimension::label).toList();
    }

    private static String codes(Map<Dimension, String> key) {
        return String.join("|", key.values());
    }
}
