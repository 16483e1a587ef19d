package cl.soser.canal.reporting;

import cl.soser.canal.reporting.cases.CaseRepository;
import cl.soser.canal.reporting.counts.FigureReport;
import cl.soser.canal.reporting.counts.GroupedCounts;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The only count of {@link CaseShare}. Checks no rights; callers must check them. */
@Dependent
class CaseShareCounter {

    @Inject CaseRepository caseRepository;

    /** By groups; a request that is promised for days of two months is one of each. */
    FigureReport<CaseShare.Counted> of(
            CaseShare share, DayRange days, List<Dimension> by, CaseCriteria filter) {
        Map<CaseGroup, Map<CaseShare.Count, Long>> numbers = new TreeMap<>();
        for (CaseShare.Count count : share.counts()) {
            GroupedCounts.of(
                            days,
                            by,
                            (slice, groups) ->
                                    caseRepository.counts(count.filter(slice, filter), groups),
                            row -> GroupedCounts.number(row[0]),
                            Long::sum)
                    .forEach(
                            (group, number) ->
                                    numbers.computeIfAbsent(group, one -> new HashMap<>())
                                            .put(count, number));
        }
        Map<CaseGroup, CaseShare.Counted> counted = new TreeMap<>();
        numbers.forEach((group, found) -> counted.put(group, share.of(found)));
        return FigureReport.of(days, by, counted, of(share, days, filter));
    }

    CaseShare.Counted of(CaseShare share, DayRange days, CaseCriteria filter) {
        return share.of(
                share.counts().stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        count ->
                                                caseRepository.count(count.filter(days, filter)))));
    }
}
