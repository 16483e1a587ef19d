package cl.soser.canal.it.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.CaseShareQuery;
import cl.soser.canal.reporting.OpenWork;
import cl.soser.canal.reporting.OpenWorkQuery;
import cl.soser.canal.reporting.TodayFigureQuery;
import cl.soser.canal.reporting.answers.CauseFigureQuery;
import cl.soser.canal.reporting.cases.CaseQuery;
import cl.soser.canal.reporting.criteria.CaseAge;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.reporting.criteria.PromiseStanding;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.ScatteredTickets;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What is open and what a day brought, against a second count of the raw rows; 2017 and 2018 are
 * its years.
 */
class BoardIT extends InContainer {

    private static final Instant NOON = Instant.parse("2018-07-10T16:00:00Z");

    @Inject ScatteredTickets scattered;
    @Inject OpenWorkQuery work;
    @Inject TodayFigureQuery today;
    @Inject CaseQuery cases;
    @Inject CaseShareQuery shares;
    @Inject CauseFigureQuery causes;

    @Test
    void whatIsOpenIsWhatTheRowsGiveAndEachNumberLeadsToItsRequests() throws Exception {
        scattered.make(2018, 300);
        time.set(NOON);
        PlainBoard plain = data.with(PlainBoard::new);

        OpenWork open = as(with(Role.ADMINISTRADOR), () -> work.of(CaseCriteria.COUNTED));

        Map<String, String> found = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        open.areas().stream()
                .filter(load -> load.open() > 0)
                .forEach(load -> found.put(load.area(), told(load)));
        plain.open(NOON).forEach((area, counts) -> expected.put(area, told(counts)));
        assertEquals(expected, found);
        assertTrue(open.ages().get(CaseAge.MAS_DE_72).overdue() > 0, "something to count");
        assertEquals(
                open.total().open(),
                open.ages().values().stream().mapToLong(OpenWork.Aged::open).sum());
        open.areas()
                .forEach(
                        load ->
                                assertEquals(
                                        plain.people().getOrDefault(load.area(), 0L),
                                        load.people(),
                                        load.area()));
        for (CaseAge age : CaseAge.values()) {
            CaseCriteria aged = CaseCriteria.COUNTED.progress(CaseProgressCriteria.open(age));
            assertEquals(open.ages().get(age).open(), count(aged), age::toString);
            assertEquals(open.ages().get(age).overdue(), count(aged.overdue(true)), age::toString);
        }
        OpenWork.Load load = open.areas().get(0);
        assertEquals(
                load.overdue(),
                count(
                        CaseCriteria.COUNTED
                                .with(Dimension.AREA, load.area())
                                .progress(CaseProgressCriteria.OPEN)
                                .overdue(true)));
        assertEachDay(plain);
    }

    private void assertEachDay(PlainBoard plain) throws Exception {
        long answered = 0;
        for (int days = 0; days < 12; days++) {
            LocalDate day = LocalDate.of(2018, 8, 5).plusDays(days); // the twelfth has 23 hours
            time.set(day.atTime(18, 0).atZone(java.time.ZoneId.of("America/Santiago")).toInstant());
            TodayFigureQuery.Today figures =
                    as(with(Role.OPERACIONES), () -> today.of(CaseCriteria.COUNTED));
            assertEquals(plain.entered(day), figures.due().received(), day::toString);
            assertEquals(plain.due(day), figures.due().due(), day::toString);
            assertEquals(plain.answered(day), figures.answered(), day::toString);
            assertEquals(
                    figures.answered(),
                    count(
                            CaseCriteria.COUNTED.progress(
                                    CaseProgressCriteria.answered(figures.days()))));
            answered += figures.answered();
        }
        assertTrue(answered > 0, "something to count");
    }

    @Test
    void promisesAndCausesAreWhatTheAnswersGiveAndEachNumberLeadsToItsRequests() throws Exception {
        scattered.make(2017, 80);
        data.with(
                em -> {
                    new PlainAnswers(em).write();
                    return null;
                });
        LocalDate today = LocalDate.of(2017, 6, 15);
        time.set(today.atTime(13, 0).atZone(java.time.ZoneId.of("America/Santiago")).toInstant());
        DayRange june = new DayRange(PlainAnswers.JUNE, PlainAnswers.JUNE.plusMonths(1));
        long[] plain = data.with(em -> new PlainAnswers(em).promises(today));
        Map<String, Long> plainCauses = data.with(em -> new PlainAnswers(em).causes());

        CaseShare.Counted found =
                as(
                        with(Role.ADMINISTRADOR),
                        () -> shares.of(CaseShare.PROMESAS, june, CaseCriteria.COUNTED));
        Map<CauseKind, Long> named =
                as(with(Role.OPERACIONES), () -> causes.of(june, CaseCriteria.COUNTED));

        assertTrue(plain[0] > 3 && plain[1] > 3 && plain[2] > 3, "something to count");
        assertEquals(plain[0], found.of("cumplidas"));
        assertEquals(plain[1], found.of("incumplidas"));
        assertEquals(plain[2], found.of("pendientes"));
        assertEquals(
                plain[0] + plain[1] + plain[2],
                count(CaseCriteria.COUNTED.progress(CaseProgressCriteria.promised(june, null))));
        for (CaseShare.Count one : CaseShare.PROMESAS.counts()) {
            assertEquals(
                    found.of(one.name()),
                    count(one.filter(june, CaseCriteria.COUNTED)),
                    one.name());
        }
        for (PromiseStanding promise : PromiseStanding.values()) {
            assertEquals(
                    plain[promise.ordinal()],
                    count(
                            CaseCriteria.COUNTED.progress(
                                    CaseProgressCriteria.promised(june, promise))),
                    promise::toString);
        }
        Map<String, Long> told = new TreeMap<>();
        named.forEach((cause, number) -> told.put(cause.name(), number));
        assertEquals(plainCauses, told);
        for (Map.Entry<CauseKind, Long> one : named.entrySet()) {
            assertEquals(
                    one.getValue(),
                    count(
                            CaseCriteria.COUNTED.progress(
                                    CaseProgressCriteria.concluded(june, one.getKey()))),
                    one.getKey()::toString);
        }
    }

    private long count(CaseCriteria filter) throws Exception {
        return as(with(Role.ADMINISTRADOR), () -> cases.count(filter));
    }

    private static String told(OpenWork.Load load) {
        long[] counts = new long[8];
        load.ages()
                .forEach(
                        (age, aged) -> {
                            counts[age.ordinal()] = aged.open();
                            counts[4 + age.ordinal()] = aged.overdue();
                        });
        return told(counts);
    }

    private static String told(long[] counts) {
        return java.util.Arrays.toString(counts);
    }

    @Test
    void anAreaSeesItselfAndAnInstitutionNobodysPeople() throws Exception {
        OpenWork own = as(area("NUTRICION"), () -> work.of(CaseCriteria.COUNTED));
        assertEquals(1, own.areas().size());
        assertEquals("NUTRICION", own.areas().get(0).area());
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                area("NUTRICION"),
                                () ->
                                        today.of(
                                                CaseCriteria.COUNTED.with(
                                                        Dimension.AREA, "CALIDAD"))));
        as(institution("JUNJI"), () -> work.of(CaseCriteria.COUNTED))
                .areas()
                .forEach(load -> assertNull(load.people()));
    }
}
