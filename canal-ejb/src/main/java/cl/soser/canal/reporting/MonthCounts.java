package cl.soser.canal.reporting;

import cl.soser.canal.survey.Figure;
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
public class MonthCounts {

    @Inject TimelinessFigures timeliness;
    @Inject SatisfactionCounter satisfaction;
    @Inject Tallies tallies;
    @Inject CaseShareCounter shares;
    @Inject ReopeningCounter reopenings;

    /**
     * @param by none gives the total alone
     * @param institution null for all of them
     */
    public TimelinessReport timeliness(YearMonth month, List<Dimension> by, String institution) {
        return timeliness.of(Days.of(month), by, of(CaseFilter.COUNTED, institution));
    }

    /** Those annulled since among them; the parameters as for {@link #timeliness}. */
    public VolumeReport volume(YearMonth month, List<Dimension> by, String institution) {
        Days days = Days.of(month);
        return VolumeReport.of(days, by, tallies.of(days, by, of(CaseFilter.ALL, institution)));
    }

    public Figure satisfaction(YearMonth month, String institution) {
        return satisfaction.of(Days.of(month), List.of(), of(CaseFilter.ALL, institution)).total();
    }

    public CaseShare.Counted share(CaseShare share, YearMonth month, String institution) {
        return shares.of(share, Days.of(month), of(CaseFilter.COUNTED, institution));
    }

    public Reopenings reopenings(YearMonth month, String institution) {
        return reopenings.of(Days.of(month), institution);
    }

    /** How many entered in each month, including annulled ones; months without any are absent. */
    public Map<YearMonth, Long> entered(YearMonth first, YearMonth last) {
        Days days = new Days(first.atDay(1), last.plusMonths(1).atDay(1));
        List<Dimension> by = List.of(Dimension.MES);
        return VolumeReport.of(days, by, tallies.of(days, by, CaseFilter.ALL)).groups().stream()
                .collect(
                        Collectors.toMap(
                                one -> YearMonth.parse(one.key().get(Dimension.MES)),
                                VolumeReport.Group::count));
    }

    private static CaseFilter of(CaseFilter filter, String institution) {
        return filter.with(Dimension.INSTITUCION, institution);
    }
}
