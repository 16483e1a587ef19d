package cl.soser.canal.reporting;

import cl.soser.canal.reporting.cases.CaseRepository;
import cl.soser.canal.reporting.counts.FigureReport;
import cl.soser.canal.reporting.counts.GroupedCounts;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.reporting.recent.RecentCases;
import cl.soser.canal.reporting.recent.RecentPromise;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The only count of {@link CaseShare}. Checks no rights; callers must check them. */
@Dependent
class CaseShareCounter {

    @Inject CaseRepository caseRepository;
    @Inject RecentCases recentCases;
    @Inject Clock clock;

    /** By groups; a request that is promised for days of two months is one of each. */
    FigureReport<CaseShare.Counted> of(
            CaseShare share, DayRange days, List<Dimension> by, CaseCriteria filter) {
        Map<CaseGroup, Map<CaseShare.Count, Long>> numbers = new TreeMap<>();
        for (CaseShare.Count count : share.counts()) {
            GroupedCounts.of(
                            days,
                            by,
                            (slice, groups) -> counts(count.filter(slice, filter), groups),
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
                                        count -> count(count.filter(days, filter)))));
    }

    private long count(CaseCriteria filter) {
        return recent(filter).map(Stream::count).orElseGet(() -> caseRepository.count(filter));
    }

    private List<Object[]> counts(CaseCriteria filter, List<Dimension> groups) {
        return recent(filter)
                .map(all -> GroupedCounts.rows(all, one -> one.group(groups, null)))
                .orElseGet(() -> caseRepository.counts(filter, groups));
    }

    /** Of each request in memory that is among those of a filter by promises, one of them. */
    private Optional<Stream<RecentPromise>> recent(CaseCriteria filter) {
        CaseProgressCriteria far = filter.progress();
        if (far.promised() == null
                || !far.equals(CaseProgressCriteria.promised(far.promised(), far.promise()))) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        return recentCases
                .promises(far.promised(), filter.progress(CaseProgressCriteria.ANY))
                .map(
                        all ->
                                all.filter(
                                                one ->
                                                        RecentPromise.isAny(
                                                                one,
                                                                far.promised(),
                                                                far.promise(),
                                                                today))
                                        .map(one -> one.get(0)));
    }
}
