package cl.soser.canal.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Groups tickets by offered pairs, and never puts two tickets into one group that must stay apart.
 */
final class TicketClusters {

    private final List<Set<Long>> clusters = new ArrayList<>();
    private final BiPredicate<Long, Long> apart;

    private TicketClusters(BiPredicate<Long, Long> apart) {
        this.apart = apart;
    }

    /**
     * The clusters of these pairs, in the order in which they begin.
     *
     * @param apart whether two of them may not be in one; asked in both directions
     */
    static List<Set<Long>> of(Collection<TicketPairId> pairs, BiPredicate<Long, Long> apart) {
        TicketClusters found = new TicketClusters(apart);
        pairs.forEach(pair -> found.join(pair.low(), pair.high()));
        return found.clusters;
    }

    private void join(long one, long other) {
        Set<Long> first = having(one);
        Set<Long> second = having(other);
        boolean kept =
                first != second
                        && first.stream()
                                .noneMatch(
                                        a ->
                                                second.stream()
                                                        .anyMatch(
                                                                b ->
                                                                        apart.test(a, b)
                                                                                || apart.test(
                                                                                        b, a)));
        if (kept) {
            first.addAll(second);
            clusters.remove(second);
        }
    }

    private Set<Long> having(long one) {
        return clusters.stream()
                .filter(cluster -> cluster.contains(one))
                .findFirst()
                .orElseGet(
                        () -> {
                            Set<Long> alone = new LinkedHashSet<>(Set.of(one));
                            clusters.add(alone);
                            return alone;
                        });
    }
}
