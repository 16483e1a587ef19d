package cl.soser.canal.web.reporting.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.web.reporting.address.QueryText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasesPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final DayRange OCTOBER = DayRange.of(YearMonth.of(2026, 10));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "periodo=2026-10|venceDesde=2026-10-01&venceHasta=2026-11-01",
                "periodo=2026-10&fecha=vence|venceDesde=2026-10-01&venceHasta=2026-11-01",
                "periodo=2026-10&fecha=ingreso|desde=2026-10-01&hasta=2026-11-01",
                "periodo=2026-10-05_2026-10-07|venceDesde=2026-10-05&venceHasta=2026-10-07",
                "periodo=2026-10-05_2100-01-01|venceDesde=2026-10-05",
                "periodo=2026-10&desde=2026-09-01|desde=2026-09-01&venceDesde=2026-10-01"
                        + "&venceHasta=2026-11-01",
                "desde=2026-10-01&fecha=vence|desde=2026-10-01",
                "fecha=vence|-"
            })
    void aPeriodIsOfTheDayTheTermEndsUnlessTheEntryIsAskedFor(String said, String days) {
        Map<String, String> values = QueryText.parse(said);
        assertEquals(Map.of(), CasesPeriod.enter(values, TODAY));
        assertEquals(QueryText.parse(days), values);
    }

    @ParameterizedTest
    @CsvSource({
        "periodo=ayer, periodo",
        "periodo=2026-13, periodo",
        "periodo=2026-10-07_2026-10-05, periodo",
        "periodo=_, periodo",
        "periodo=2026-10&fecha=cierre, fecha"
    })
    void whatIsNoPeriodIsNamed(String said, String name) {
        assertTrue(CasesPeriod.enter(QueryText.parse(said), TODAY).containsKey(name));
    }

    @Test
    void theFormSaysWhatTheListIsOf() {
        CasesPeriod due = CasesPeriod.of(CaseCriteria.ALL.due(OCTOBER), TODAY);
        assertEquals("2026-10", due.code());
        assertFalse(due.isByEntry());
        CasesPeriod entered = CasesPeriod.of(CaseCriteria.ALL.entered(OCTOBER), TODAY);
        assertEquals("2026-10", entered.code());
        assertTrue(entered.isByEntry());
        CasesPeriod any = CasesPeriod.of(CaseCriteria.ALL, TODAY);
        assertNull(any.code());
        assertEquals(CasesPeriod.DUE, any.date(), "as in the figures");
    }

    /** Otherwise sending the form would silently change what the list is of. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-11-01",
        "2026-12-01, 2026-12-02",
        "2019-03-01, 2019-04-01",
        "2026-01-01, 2027-01-01",
        "2000-01-01, 2026-01-01",
        "2026-01-05, 2100-01-01"
    })
    void sendingTheFormUnchangedKeepsTheDays(LocalDate from, LocalDate until) {
        CasesPeriod shown = CasesPeriod.of(CaseCriteria.ALL.due(new DayRange(from, until)), TODAY);
        assertTrue(
                shown.choices().stream().anyMatch(one -> one.getValue().equals(shown.code())),
                "it is one of the choices");
        Map<String, String> sent =
                QueryText.parse("periodo=" + shown.code() + "&fecha=" + shown.date());
        assertEquals(Map.of(), CasesPeriod.enter(sent, TODAY));
        assertEquals(from.getYear() == 2000 ? null : from.toString(), sent.get("venceDesde"));
        assertEquals(until.getYear() == 2100 ? null : until.toString(), sent.get("venceHasta"));
    }
}
