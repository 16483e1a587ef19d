package cl.soser.canal.reporting.counts;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The only source of counts: stored sums for past months while they are valid, the requests in
 * memory for the running month, and counting in the database for everything else. Checks no rights;
 * callers must check them.
 */
@ApplicationScoped
public class CaseCounter {

    @Inject LiveCaseCounter liveCaseCounter;
    @Inject RecentCaseCounter recentCaseCounter;
    @Inject CaseCountRepository caseCountRepository;
    @Inject Clock clock;

    public Map<CaseGroup, CaseCounts> of(DayRange period, List<Dimension> by, CaseCriteria filter) {
        Map<CaseGroup, CaseCounts> caseCounts = new TreeMap<>();
        SortedMap<YearMonth, Long> kept = new TreeMap<>();
        Cuboid cuboid = Cuboid.covering(by, filter).orElse(null);
        if (cuboid != null) {
            boolean daily = Cuboid.DIAS.covers(by, filter);
            List<YearMonth> whole = period.wholeMonths();
            kept.putAll(caseCountRepository.holding(past(daily ? period.months() : whole)));
            SortedMap<YearMonth, Long> parts = new TreeMap<>(kept);
            parts.keySet().removeAll(whole);
            add(cuboid, without(kept, parts), null, by, filter, caseCounts);
            add(Cuboid.DIAS, parts, period, by, filter, caseCounts);
        }
        for (DayRange rest : period.without(kept.keySet())) {
            for (DayRange part : rest.splitAt(recentCaseCounter.from())) {
                if (!recentCaseCounter.count(part, by, filter, caseCounts)) {
                    liveCaseCounter.count(part, by, filter, caseCounts);
                }
            }
        }
        return caseCounts;
    }

    private List<YearMonth> past(List<YearMonth> months) {
        YearMonth now = YearMonth.now(clock);
        return months.stream().filter(month -> month.isBefore(now)).toList();
    }

    private static SortedMap<YearMonth, Long> without(
            SortedMap<YearMonth, Long> all, SortedMap<YearMonth, Long> some) {
        SortedMap<YearMonth, Long> rest = new TreeMap<>(all);
        rest.keySet().removeAll(some.keySet());
        return rest;
    }

    private void add(
            Cuboid cuboid,
            SortedMap<YearMonth, Long> kept,
            DayRange within,
            List<Dimension> by,
            CaseCriteria filter,
            Map<CaseGroup, CaseCounts> into) {
        if (!kept.isEmpty()) {
            caseCountRepository.add(cuboid, kept.values(), within, by, filter, into);
        }
    }
}
