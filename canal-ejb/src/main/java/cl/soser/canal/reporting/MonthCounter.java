package cl.soser.canal.reporting;

import cl.soser.canal.reporting.answers.QualityCounter;
import cl.soser.canal.reporting.answers.QualityCounts;
import cl.soser.canal.reporting.answers.ReopeningCounter;
import cl.soser.canal.reporting.answers.ReopeningCounts;
import cl.soser.canal.reporting.counts.CaseCounter;
import cl.soser.canal.reporting.counts.TermUse;
import cl.soser.canal.reporting.counts.TermUseCounter;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.survey.result.SatisfactionFigure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The figures of a whole month, for closing it and for comparing it with its report. Checks no
 * rights; callers must check them.
 */
@ApplicationScoped
public class MonthCounter {

    @Inject TermUseCounter termUses;
    @Inject TimelinessCounter timeliness;
    @Inject SatisfactionCounter satisfaction;
    @Inject CaseCounter caseCounter;
    @Inject CaseShareCounter shares;
    @Inject ReopeningCounter reopenings;
    @Inject QualityCounter quality;

    /**
     * @param by none gives the total alone
     * @param institution null for all of them
     */
    public TimelinessReport timeliness(YearMonth month, List<Dimension> by, String institution) {
        return timeliness.of(DayRange.of(month), by, of(CaseCriteria.COUNTED, institution));
    }

    /** Those annulled since among them; the parameters as for {@link #timeliness}. */
    public VolumeReport volume(YearMonth month, List<Dimension> by, String institution) {
        DayRange days = DayRange.of(month);
        return VolumeReport.of(
                days, by, caseCounter.of(days, by, of(CaseCriteria.ALL, institution)));
    }

    public SatisfactionFigure satisfaction(YearMonth month, String institution) {
        return satisfaction
                .of(DayRange.of(month), List.of(), of(CaseCriteria.ALL, institution))
                .total();
    }

    public CaseShare.Counted share(CaseShare share, YearMonth month, String institution) {
        return shares.of(share, DayRange.of(month), of(CaseCriteria.COUNTED, institution));
    }

    /** By which terms of the contract the requests of the month fell due. */
    public List<TermUse> terms(YearMonth month, String institution) {
        return termUses.of(DayRange.of(month), institution);
    }

    public ReopeningCounts reopenings(YearMonth month, String institution) {
        return reopenings
                .of(DayRange.of(month), List.of(), of(CaseCriteria.COUNTED, institution))
                .total();
    }

    /** Annulled requests among them, because the sample is drawn of every answer that left. */
    public QualityCounts quality(YearMonth month, String institution) {
        return quality.of(DayRange.of(month), List.of(), of(CaseCriteria.ALL, institution)).total();
    }

    /** How many entered in each month, including annulled ones; months without any are absent. */
    public Map<YearMonth, Long> entered(YearMonth first, YearMonth last) {
        DayRange days = new DayRange(first.atDay(1), last.plusMonths(1).atDay(1));
        List<Dimension> by = List.of(Dimension.MES);
        return VolumeReport.of(days, by, caseCounter.of(days, by, CaseCriteria.ALL))
                .groups()
                .stream()
                .collect(
                        Collectors.toMap(
                                one -> YearMonth.parse(one.key().get(Dimension.MES)),
                                VolumeReport.Group::count));
    }

    private static CaseCriteria of(CaseCriteria filter, String institution) {
        return filter.with(Dimension.INSTITUCION, institution);
    }
}
