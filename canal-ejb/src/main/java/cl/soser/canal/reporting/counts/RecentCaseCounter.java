package cl.soser.canal.reporting.counts;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.reporting.recent.RecentCase;
import cl.soser.canal.reporting.recent.RecentCases;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts the requests in memory, as {@link LiveCaseCounter} counts those of the database. */
@Dependent
class RecentCaseCounter {

    @Inject RecentCases recentCases;
    @Inject Clock clock;

    /** What one group adds up to so far. */
    private static final class Sums {
        private long received;
        private long annulled;
        private long inTime;
        private long late;
        private long open;
        private long pending;

        CaseCounts counts() {
            return new CaseCounts(received, annulled, inTime, late, open, pending);
        }
    }

    /** The first day it can count. */
    LocalDate from() {
        return recentCases.from();
    }

    /** Whether it could; if not, it has counted nothing. */
    boolean count(
            DayRange period,
            List<Dimension> by,
            CaseCriteria filter,
            Map<CaseGroup, CaseCounts> into) {
        Optional<Stream<RecentCase>> found = recentCases.cases(period, filter);
        Map<List<String>, Sums> groups = new HashMap<>();
        Instant now = clock.instant();
        found.ifPresent(all -> all.forEach(one -> add(one, period, by, now, groups)));
        groups.forEach(
                (codes, sums) -> into.merge(new CaseGroup(codes), sums.counts(), CaseCounts::plus));
        return found.isPresent();
    }

    private static void add(
            RecentCase one,
            DayRange period,
            List<Dimension> by,
            Instant now,
            Map<List<String>, Sums> groups) {
        if (period.holds(one.entered())) {
            Sums sums = at(groups, one.group(by, one.entered()));
            if (one.isAnnulled()) {
                sums.annulled++;
            } else {
                sums.received++;
            }
        }
        if (period.holds(one.due()) && !one.isAnnulled()) {
            Sums sums = at(groups, one.group(by, one.due()));
            switch (one.timeliness(now)) {
                case EN_PLAZO -> sums.inTime++;
                case FUERA_DE_PLAZO -> sums.late++;
                case ABIERTO_VENCIDO -> sums.open++;
                case PENDIENTE -> sums.pending++;
            }
        }
    }

    private static Sums at(Map<List<String>, Sums> groups, List<String> codes) {
        return groups.computeIfAbsent(codes, one -> new Sums());
    }
}
