package cl.soser.canal.web.reporting.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.cases.CasesView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresAddressTest {

    private static final DayRange NOVEMBER = DayRange.of(YearMonth.of(2026, 11));

    private static FiguresAddress address(String query) {
        return FiguresAddress.read("/gestion/cifras", QueryText.parse(query));
    }

    @Test
    void aListKnowsTheViewThatLedToItAndLeadsBackThere() {
        String view = "ver=hoy&periodo=2026-10&region=13";
        String list =
                address(view).due(NOVEMBER, CaseStanding.EN_PLAZO, Map.of(Dimension.AREA, "RRHH"));
        Map<String, String> said = QueryText.parse(list.substring(list.indexOf('?') + 1));
        assertEquals("13", said.get("region"));
        assertEquals("RRHH", said.get("area"));
        String back = address(said.get(FiguresAddress.VIEW)).whence();
        assertEquals("/gestion/cifras?" + view, back);
    }

    @Test
    void theViewOfEverythingNeedsNoWords() {
        assertEquals(
                "/gestion/cifras/solicitudes?desde=2026-11-01&hasta=2026-12-01",
                address("").entered(NOVEMBER, Map.of()));
    }

    @Test
    void whatIsNoViewLeadsNowhereElse() {
        for (String evil :
                new String[] {"//evil.example", "url=https://evil.example", "%", "ver", "=x"}) {
            assertEquals("/gestion/cifras", address(evil).whence(), evil);
        }
        assertNull(CasesView.list("https://evil.example/?x=1"));
        assertEquals(
                "/institucion/solicitudes?region=13",
                CasesView.list("region=13&siguiente=https%3A%2F%2Fevil.example"));
    }

    @Test
    void anEndLeftOpenIsNotTold() {
        DayRange open = new DayRange(LocalDate.of(2026, 11, 1), CaseCriteriaParser.END);
        assertEquals("Desde el 01-11-2026", DayRangeLabels.of("figures.period.days", open));
        DayRange until = new DayRange(CaseCriteriaParser.FIRST, LocalDate.of(2026, 11, 1));
        assertEquals("Hasta el 31-10-2026", DayRangeLabels.of("figures.period.days", until));
        assertEquals(
                "Del 01-11-2026 al 30-11-2026", DayRangeLabels.of("figures.period.days", NOVEMBER));
    }

    @Test
    void aCodeOfNoneIsKept() {
        Map<Dimension, String> none = new LinkedHashMap<>();
        none.put(Dimension.REGION, "");
        String list = address("motivo=RECLAMO").dueOf(NOVEMBER, null, none);
        Map<String, String> said = QueryText.parse(list.substring(list.indexOf('?') + 1));
        assertNull(said.get("motivo"), "of those codes alone");
        assertEquals(CaseCriteriaParser.NONE, said.get("region"));
        assertEquals("motivo=RECLAMO", said.get(FiguresAddress.VIEW));
    }

    @Test
    void aWholeMonthIsCalledByItsName() {
        assertEquals(
                "Con plazo que termina en noviembre de 2026",
                DayRangeLabels.of("cases.due", NOVEMBER));
        assertEquals("Noviembre de 2026", FiguresPeriod.words(NOVEMBER));
    }
}
