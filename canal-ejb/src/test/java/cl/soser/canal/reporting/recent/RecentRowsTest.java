package cl.soser.canal.reporting.recent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.ServerTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecentRowsTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 1);

    /** What is committed: the row of each request, with the time that its transaction wrote. */
    private static final class Rows implements RecentRows.Source<String> {
        private final Map<Long, String> rows = new HashMap<>();
        private final Map<Long, Instant> changedAt = new HashMap<>();
        private final Map<Long, Integer> versions = new HashMap<>();
        private int read;
        private int readWhole;
        private boolean many;
        private int most = Integer.MAX_VALUE;

        void commit(long request, String row, Instant writtenAt) {
            if (row == null) {
                rows.remove(request);
            } else {
                rows.put(request, row);
            }
            changedAt.put(request, writtenAt);
            versions.merge(request, 1, Integer::sum);
        }

        @Override
        public Map<Long, Object> changed(Instant since) {
            return many
                    ? null
                    : changedAt.entrySet().stream()
                            .filter(one -> !one.getValue().isBefore(since))
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey,
                                            one ->
                                                    List.of(
                                                            one.getValue(),
                                                            versions.get(one.getKey()))));
        }

        @Override
        public long newest() {
            return changedAt.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        }

        @Override
        public Map<Long, List<String>> rows(LocalDate from, Collection<Long> requests, int unused) {
            readWhole += requests == null ? 1 : 0;
            read += requests == null ? 0 : requests.size();
            if (rows.size() > most) {
                return null;
            }
            return rows.entrySet().stream()
                    .filter(one -> requests == null || requests.contains(one.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
        }

        TreeSet<String> all() {
            return new TreeSet<>(rows.values());
        }
    }

    private final Rows source = new Rows();
    private final RecentRows<String> rows = new RecentRows<>(source);

    private TreeSet<String> read(LocalDate from) {
        return rows.since(from).orElseThrow().stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its time is that of its writing, which others see only after the commit. */
    @Test
    void isWhatTheRowsAreWhateverChangesAndHoweverLateItIsCommitted() {
        Random random = new Random(7);
        int next = 0;
        for (int round = 0; round < 3_000; round++) {
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                long request = random.nextInt(200);
                String row = random.nextInt(6) == 0 ? null : request + " " + next++;
                source.commit(request, row, ServerTime.now().minusSeconds(random.nextInt(9 * 60)));
            }
            assertEquals(source.all(), read(MAY));
        }
        assertEquals(1, source.readWhole);
    }

    @Test
    void isReadAnewOnceForEachChange() {
        source.commit(1, "one", Instant.EPOCH);
        read(MAY);
        for (int change = 1; change < 9; change++) {
            source.commit(1, "one " + change, ServerTime.now());
            assertEquals(source.all(), read(MAY));
            assertEquals(source.all(), read(MAY));
            assertEquals(change, source.read);
        }
    }

    @Test
    void isReadWholeForAnotherMonthAndAfterVeryManyChanges() {
        source.commit(1, "one", Instant.EPOCH);
        assertEquals(source.all(), read(MAY));
        source.commit(2, "two", Instant.EPOCH);
        assertEquals(source.all(), read(MAY.plusMonths(1)));
        source.commit(3, "three", Instant.EPOCH);
        source.many = true;
        assertEquals(source.all(), read(MAY.plusMonths(1)));
        assertEquals(3, source.readWhole);
    }

    @Test
    void isReadWholeWhenARequestWasStoredPastTheApplication() {
        source.commit(1, "one", Instant.EPOCH);
        read(MAY);
        source.commit(2, "two", Instant.EPOCH);
        source.commit(3, "three", Instant.EPOCH);
        assertEquals(source.all(), read(MAY));
        read(MAY);
        assertEquals(2, source.readWhole);
    }

    @Test
    void isReadWholeInTheBackgroundNowAndThenWhateverWasChangedPastTheApplication() {
        RecentRows<String> old = new RecentRows<>(source, Duration.ofMinutes(-1));
        source.commit(1, "one", Instant.EPOCH);
        old.refresh(MAY);
        source.commit(1, "changed by hand", Instant.EPOCH);
        old.refresh(MAY);
        assertEquals(
                List.of(List.of("changed by hand")), List.copyOf(old.since(MAY).orElseThrow()));
    }

    @Test
    void holdsNoneWhereTheyAreTooMany() {
        source.most = 1;
        source.commit(1, "one", Instant.EPOCH);
        source.commit(2, "two", Instant.EPOCH);
        assertTrue(rows.since(MAY).isEmpty());
        source.commit(3, "three", ServerTime.now().minus(Duration.ofMinutes(1)));
        assertTrue(rows.since(MAY).isEmpty());
        source.most = 10;
        assertEquals(source.all(), read(MAY.plusMonths(1)));
    }
}
