package cl.soser.canal.reporting.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.FigureSet;
import cl.soser.canal.ticket.CauseKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The address of a list says the filter of the number that leads to it. */
class CaseCriteriaParserTest {

    private static final DayRange OCTOBER = DayRange.of(YearMonth.of(2026, 10));
    private static final DayRange NOVEMBER = DayRange.of(YearMonth.of(2026, 11));

    @Test
    void whatIsWrittenIsReadAsTheSameFilter() {
        for (CaseCriteria filter :
                List.of(
                        CaseCriteria.COUNTED,
                        CaseCriteria.COUNTED.entered(OCTOBER),
                        CaseCriteria.COUNTED.due(NOVEMBER).standing(CaseStanding.FUERA_DE_PLAZO),
                        CaseCriteria.COUNTED
                                .overdue(true)
                                .progress(CaseProgressCriteria.open(CaseAge.values()[1])),
                        CaseCriteria.COUNTED.overdue(false).progress(CaseProgressCriteria.OPEN),
                        CaseCriteria.COUNTED.progress(CaseProgressCriteria.answered(OCTOBER)),
                        CaseCriteria.COUNTED.progress(
                                CaseProgressCriteria.promised(
                                        NOVEMBER, PromiseStanding.INCUMPLIDA)),
                        CaseCriteria.COUNTED.progress(
                                CaseProgressCriteria.concluded(OCTOBER, CauseKind.values()[0])))) {
            Map<String, String> said = CaseCriteriaParser.of(filter);
            assertTrue(CaseCriteriaParser.NAMES.containsAll(said.keySet()), said::toString);
            CaseCriteriaParser.Read read =
                    new CaseCriteriaParser().readProgress(said, CaseCriteria.COUNTED);
            assertTrue(read.isRight(), read::toString);
            assertEquals(filter, read.filter());
        }
    }

    @Test
    void eachPartIsSaidByItsNameInOneOrder() {
        assertEquals(
                "{venceDesde=2026-10-01, venceHasta=2026-11-01, area=-, resultado=en_plazo}",
                CaseCriteriaParser.of(
                                CaseCriteria.COUNTED
                                        .due(OCTOBER)
                                        .with(Dimension.AREA, "")
                                        .standing(CaseStanding.EN_PLAZO))
                        .toString());
        assertEquals(
                "{prometidaDesde=2026-10-01, prometidaHasta=2026-11-01, promesa=cumplida}",
                CaseCriteriaParser.of(
                                CaseShare.PROMESAS
                                        .counts()
                                        .get(0)
                                        .filter(OCTOBER, CaseCriteria.COUNTED))
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
                                            one.filter(OCTOBER, CaseCriteria.COUNTED).codes(),
                                            "pages narrow by codes"));
            assertTrue(
                    share.counts().stream()
                                    .map(one -> one.filter(OCTOBER, CaseCriteria.COUNTED))
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
