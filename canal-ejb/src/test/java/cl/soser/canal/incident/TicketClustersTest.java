package cl.soser.canal.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which tickets are offered together. */
class TicketClustersTest {

    private static TicketPairId pair(long one, long other) {
        return new TicketPairId(one, other);
    }

    @Test
    void aChainIsOne() {
        assertEquals(
                List.of(Set.of(1L, 2L, 3L), Set.of(8L, 9L)),
                TicketClusters.of(
                        List.of(pair(1, 2), pair(8, 9), pair(3, 2)), (one, other) -> false));
    }

    @Test
    void whatSomebodySetApartIsNotBroughtTogetherByAThird() {
        Set<TicketPairId> refused = Set.of(pair(1, 3));
        List<Set<Long>> clusters =
                TicketClusters.of(
                        List.of(pair(1, 2), pair(2, 3)),
                        (one, other) -> refused.contains(pair(one, other)));
        assertEquals(List.of(Set.of(1L, 2L), Set.of(3L)), clusters);
    }

    @Property
    void nobodyIsInTwoAndNobodySetApartIsTogether(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 99) Integer> offered,
            @ForAll @Size(max = 10) List<@IntRange(min = 0, max = 99) Integer> parted) {
        Set<TicketPairId> apart = new HashSet<>(pairs(parted));
        Set<Long> seen = new HashSet<>();
        for (Set<Long> cluster :
                TicketClusters.of(
                        pairs(offered), (one, other) -> apart.contains(pair(one, other)))) {
            for (Long one : cluster) {
                assertEquals(true, seen.add(one), "in two clusters");
                cluster.forEach(
                        other ->
                                assertFalse(
                                        !one.equals(other) && apart.contains(pair(one, other))));
            }
        }
    }

    private static List<TicketPairId> pairs(List<Integer> packed) {
        return packed.stream()
                .filter(n -> n / 10 != n % 10)
                .map(n -> pair(n / 10, n % 10))
                .toList();
    }
}
