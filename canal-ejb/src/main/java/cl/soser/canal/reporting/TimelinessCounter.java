package cl.soser.canal.reporting;

import cl.soser.canal.contract.ContractQuery;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.contract.MonthlyTargets;
import cl.soser.canal.reporting.counts.CaseCounter;
import cl.soser.canal.reporting.counts.CaseCounts;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts with the target of each, as the contract of its motive, month and institution sets it. */
@ApplicationScoped
class TimelinessCounter {

    @Inject CaseCounter caseCounter;
    @Inject ContractQuery contractQuery;

    TimelinessReport of(DayRange period, List<Dimension> by, CaseCriteria filter) {
        return report(period, by, caseCounter.of(period, by, filter), filter);
    }

    /** One report per dimension, in that order, from one count. */
    List<TimelinessReport> each(DayRange period, List<Dimension> along, CaseCriteria filter) {
        List<Dimension> all = along.stream().distinct().toList();
        Map<CaseGroup, CaseCounts> counted = caseCounter.of(period, all, filter);
        return along.stream()
                .map(one -> report(period, List.of(one), summed(counted, all.indexOf(one)), filter))
                .toList();
    }

    private static Map<CaseGroup, CaseCounts> summed(
            Map<CaseGroup, CaseCounts> counted, int place) {
        Map<CaseGroup, CaseCounts> sums = new TreeMap<>();
        counted.forEach((key, counts) -> sums.merge(key.only(place), counts, CaseCounts::plus));
        return sums;
    }

    private TimelinessReport report(
            DayRange period,
            List<Dimension> by,
            Map<CaseGroup, CaseCounts> counted,
            CaseCriteria filter) {
        MonthlyTargets targets = contractQuery.targets();
        YearMonth last = YearMonth.from(period.until().minusDays(1));
        List<TimelinessReport.Group> groups = new ArrayList<>();
        CaseCounts total = CaseCounts.NONE;
        for (Map.Entry<CaseGroup, CaseCounts> one : counted.entrySet()) {
            if (!one.getValue().isCounted()) {
                continue;
            }
            Map<Dimension, String> key = key(by, one.getKey());
            groups.add(
                    new TimelinessReport.Group(
                            key, one.getValue().withTarget(target(targets, key, last, filter))));
            total = total.plus(one.getValue());
        }
        return new TimelinessReport(
                period.from(),
                period.until(),
                by.isEmpty() ? List.of() : groups,
                total.withTarget(target(targets, Map.of(), last, filter)));
    }

    /** The target of its motive and month; if months are added up, of the last one. */
    private static BigDecimal target(
            MonthlyTargets targets,
            Map<Dimension, String> key,
            YearMonth last,
            CaseCriteria filter) {
        Indicator indicator =
                switch (code(key, filter, Dimension.MOTIVO)) {
                    case "RECLAMO" -> Indicator.RECLAMO;
                    case "SUGERENCIA" -> Indicator.SUGERENCIA;
                    default -> Indicator.GENERAL;
                };
        String time = key.getOrDefault(Dimension.MES, key.get(Dimension.DIA));
        YearMonth month = time == null ? last : YearMonth.parse(time.substring(0, 7));
        String institution = code(key, filter, Dimension.INSTITUCION);
        return targets.of(indicator, month, institution.isEmpty() ? null : institution);
    }

    private static String code(
            Map<Dimension, String> key, CaseCriteria filter, Dimension dimension) {
        return key.getOrDefault(dimension, filter.codes().getOrDefault(dimension, ""));
    }

    static Map<Dimension, String> key(List<Dimension> by, CaseGroup key) {
        Map<Dimension, String> codes = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            codes.put(by.get(i), key.codes().get(i));
        }
        return codes;
    }
}
