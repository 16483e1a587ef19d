package cl.soser.canal.reporting;

import cl.soser.canal.survey.Figure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;

/**
 * The figures of a whole month, for what freezes them and holds them against what was frozen. Asks
 * nobody's rights.
 */
@ApplicationScoped
public class MonthCounts {

    @Inject TimelinessFigures timeliness;
    @Inject SatisfactionCounter satisfaction;
    @Inject Tallies tallies;

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
        return satisfaction.of(Days.of(month), List.of(), institution, null).total();
    }

    private static CaseFilter of(CaseFilter filter, String institution) {
        return filter.with(Dimension.INSTITUCION, institution);
    }
}
