package cl.soser.canal.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertTrue(MonthProjection.of(november, TENTH).isEmpty(), "nothing falls due");
        assertTrue(MonthProjection.of(november, LocalDate.of(2026, 12, 1)).isEmpty());
    }
}
