package cl.soser.canal.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every figure's counts, from one place: of past months as they are kept, as long as that is what
 * counting would give, and of everything else by counting. Asks nobody's rights.
 */
@ApplicationScoped
class Tallies {

    @Inject TallyCounter counter;
    @Inject TallyBook book;
    @Inject Clock clock;

    Map<GroupKey, Tally> of(Days period, List<Dimension> by, CaseFilter filter) {
        Map<GroupKey, Tally> tallies = new TreeMap<>();
        SortedMap<YearMonth, Long> kept = Collections.emptySortedMap();
        Optional<Cuboid> cuboid = Cuboid.knowing(by, filter);
        if (cuboid.isPresent()) {
            YearMonth now = YearMonth.now(clock);
            kept =
                    book.holding(
                            period.wholeMonths().stream()
                                    .filter(month -> month.isBefore(now))
                                    .toList());
            if (!kept.isEmpty()) {
                book.add(cuboid.get(), kept.values(), by, filter, tallies);
            }
        }
        for (Days rest : period.without(kept.keySet())) {
            counter.count(rest, by, filter, tallies);
        }
        return tallies;
    }
}
