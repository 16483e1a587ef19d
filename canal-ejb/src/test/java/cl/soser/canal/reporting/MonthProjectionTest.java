package cl.soser.canal.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.contract.Indicator;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.sla.Compliance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthProjectionTest {

    private static final LocalDate TENTH = LocalDate.of(2026, 11, 10);

    @Test
    void whatIsDueGrowsByThePaceOfEntriesUntilThreeDaysBeforeTheEnd() {
        Compliance total = new Compliance(50, 30, 2, 1, 8);
        MonthProjection end = MonthProjection.of(total, 50, TENTH).orElseThrow();
        assertEquals(40 + 5 * (30 - 10 - 3), end.due());
        assertEquals(2, end.affordable(), "2 % of 125, cut");
        assertEquals(123, end.best());
        assertFalse(end.isMissed());
    }

    @Test
    void inTheLastThreeDaysNothingNewFallsDue() {
        Compliance total = new Compliance(50, 30, 2, 1, 8);
        MonthProjection end =
                MonthProjection.of(total, 50, LocalDate.of(2026, 11, 29)).orElseThrow();
        assertEquals(40, end.due());
        assertTrue(end.isMissed(), "none of forty may be late");
    }

    @Test
    void praiseHasNoTermAndAnotherMonthNoForecast() {
        Compliance praise = new Compliance(20, 0, 0, 0, 0);
        TimelinessReport november =
                new TimelinessReport(
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 1),
                        List.of(
                                new TimelinessReport.Group(
                                        Map.of(Dimension.MOTIVO, "FELICITACION"), praise)),
                        praise);
        for (Indicator one : MonthProjection.JUDGED) {
            assertTrue(MonthProjection.of(november, one, TENTH).isEmpty(), "nothing falls due");
            LocalDate december = LocalDate.of(2026, 12, 1);
            assertTrue(MonthProjection.of(november, one, december).isEmpty(), "another month");
        }
    }

    @Test
    void complaintsMayFailWhileAllTogetherStillHold() {
        Compliance complaints = new Compliance(25, 21, 1, 0, 3);
        Compliance suggestions = new Compliance(10, 8, 0, 0, 2);
        Compliance praise = new Compliance(30, 0, 0, 0, 0);
        TimelinessReport november =
                new TimelinessReport(
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 1),
                        List.of(
                                group("RECLAMO", complaints),
                                group("SUGERENCIA", suggestions),
                                group("CONSULTA", new Compliance(50, 40, 0, 0, 5)),
                                group("FELICITACION", praise)),
                        new Compliance(115, 69, 1, 0, 10));
        LocalDate last = LocalDate.of(2026, 11, 28);
        MonthProjection failed =
                MonthProjection.of(november, Indicator.RECLAMO, last).orElseThrow();
        assertEquals(25, failed.due());
        assertTrue(failed.isMissed(), "of 25 none may be late");
        assertFalse(
                MonthProjection.of(november, Indicator.SUGERENCIA, last).orElseThrow().isMissed());
        MonthProjection all = MonthProjection.of(november, Indicator.GENERAL, last).orElseThrow();
        assertEquals(80, all.due());
        assertFalse(all.isMissed(), "of 80 one may be late");
        assertEquals(
                80 + Math.round(85.0 / 10 * 17),
                MonthProjection.of(november, Indicator.GENERAL, TENTH).orElseThrow().due(),
                "praise sets no pace");
    }

    private static TimelinessReport.Group group(String motive, Compliance figures) {
        return new TimelinessReport.Group(Map.of(Dimension.MOTIVO, motive), figures);
    }
}
