package cl.soser.canal.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.ticket.CauseKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The address of a list says the filter of the number that leads to it. */
class CaseParametersTest {

    private static final Days OCTOBER = Days.of(YearMonth.of(2026, 10));
    private static final Days NOVEMBER = Days.of(YearMonth.of(2026, 11));

    @Test
    void whatIsWrittenIsReadAsTheSameFilter() {
        for (CaseFilter filter :
                List.of(
                        CaseFilter.COUNTED,
                        CaseFilter.COUNTED.entered(OCTOBER),
                        CaseFilter.COUNTED.due(NOVEMBER).standing(Outcome.FUERA_DE_PLAZO),
                        CaseFilter.COUNTED.overdue(true).come(CaseProgress.open(Age.values()[1])),
                        CaseFilter.COUNTED.overdue(false).come(CaseProgress.OPEN),
                        CaseFilter.COUNTED.come(CaseProgress.answered(OCTOBER)),
                        CaseFilter.COUNTED.come(
                                CaseProgress.promised(NOVEMBER, Promise.INCUMPLIDA)),
                        CaseFilter.COUNTED.come(
                                CaseProgress.concluded(OCTOBER, CauseKind.values()[0])))) {
            Map<String, String> said = CaseParameters.of(filter);
            assertTrue(CaseParameters.NAMES.containsAll(said.keySet()), said::toString);
            CaseParameters.Read read = new CaseParameters().readProgress(said, CaseFilter.COUNTED);
            assertTrue(read.isRight(), read::toString);
            assertEquals(filter, read.filter());
        }
    }

    @Test
    void eachPartIsSaidByItsNameInOneOrder() {
        assertEquals(
                "{venceDesde=2026-10-01, venceHasta=2026-11-01, area=-, resultado=en_plazo}",
                CaseParameters.of(
                                CaseFilter.COUNTED
                                        .due(OCTOBER)
                                        .with(Dimension.AREA, "")
                                        .standing(Outcome.EN_PLAZO))
                        .toString());
        assertEquals(
                "{prometidaDesde=2026-10-01, prometidaHasta=2026-11-01, promesa=cumplida}",
                CaseParameters.of(
                                CaseShare.PROMESAS
                                        .counts()
                                        .get(0)
                                        .filter(OCTOBER, CaseFilter.COUNTED))
                        .toString());
    }

    @Test
    void everyShareOfRequestsIsOfItsOwnCounts() {
        for (CaseShare share : CaseShare.values()) {
            List<String> names =
                    share.figures().figures().stream().map(FigureSet.Figure::name).toList();
            assertEquals(names.size(), names.stream().distinct().count(), share::name);
            share.counts()
                    .forEach(
                            one ->
                                    assertEquals(
                                            Map.of(),
                                            one.filter(OCTOBER, CaseFilter.COUNTED).codes(),
                                            "pages narrow by codes"));
            assertTrue(
                    share.counts().stream()
                                    .map(one -> one.filter(OCTOBER, CaseFilter.COUNTED))
                                    .distinct()
                                    .count()
                            == share.counts().size(),
                    share::name);
        }
        CaseShare.Counted counted =
                CaseShare.PROMESAS.of(
                        Map.of(
                                CaseShare.PROMESAS.counts().get(0), 3L,
                                CaseShare.PROMESAS.counts().get(1), 1L,
                                CaseShare.PROMESAS.counts().get(2), 7L));
        assertEquals(3, counted.part());
        assertEquals(4, counted.whole(), "what is pending is in no share");
        assertEquals(
                "{prometidas=4, cumplidas=3, incumplidas=1, cumplimiento=0.7500}",
                CaseShare.PROMESAS.figures().values(counted).toString());
    }
}
