package cl.soser.canal.reporting.recent;

import cl.soser.canal.shared.ServerTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rows of one kind by their request, from a day on. Rows of a request that did not change are as
 * they were; those of one that did are read anew, so that they are never older than the beginning
 * of the count they are read for.
 */
final class RecentRows<R> {

    /** Longer than any transaction: what it changes may be seen only then, and counts anew. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    /** Whatever was changed past the application counts at the latest then. */
    private static final Duration RENEWED = Duration.ofMinutes(15);

    /** Some fifty megabytes; whoever has more counts in the database. */
    private static final int MOST = 400_000;

    /** Where they come from. */
    interface Source<R> {

        /**
         * Requests that changed since, each with what another change makes another; null for more
         * than it is worth to read one by one.
         */
        Map<Long, Object> changed(Instant since);

        /** The request that was stored last; 0 while there is none. */
        long newest();

        /**
         * @param requests null for all
         * @param most null instead of more rows
         */
        Map<Long, List<R>> rows(LocalDate from, Collection<Long> requests, int most);
    }

    private final Source<R> source;
    private final Duration renewed;
    private Map<Long, List<R>> rows;
    private LocalDate from;
    private Instant readAt;
    private Instant renewedAt;
    private long newest;

    /** Of the last changes: those that the rows have already. */
    private Map<Long, Object> known;

    RecentRows(Source<R> source) {
        this(source, RENEWED);
    }

    /**
     * @param renewed how old they may get before all are read anew in the background
     */
    RecentRows(Source<R> source, Duration renewed) {
        this.source = source;
        this.renewed = renewed;
    }

    /** The rows of each request as they are now; empty where they are too many. */
    synchronized Optional<Collection<List<R>>> since(LocalDate day) {
        Instant now = ServerTime.now();
        long last = source.newest();
        Map<Long, Object> changed =
                day.equals(from) ? source.changed(readAt.minus(LONGEST_TRANSACTION)) : null;
        if (changed != null && last > newest && !changed.containsKey(last)) {
            // It did not come through the application, and perhaps not alone.
            changed = null;
        }
        if (changed == null) {
            rows = source.rows(day, null, MOST);
            rows = rows == null ? null : new ConcurrentHashMap<>(rows);
            renewedAt = now;
        } else if (rows != null) {
            readAnew(day, changed);
        }
        known = changed == null ? Map.of() : changed;
        newest = last;
        from = day;
        readAt = now;
        return Optional.ofNullable(rows).map(Map::values);
    }

    /** In the background, so that the next count has little to read. */
    synchronized void refresh(LocalDate day) {
        if (renewedAt != null && renewedAt.plus(renewed).isBefore(ServerTime.now())) {
            from = null;
        }
        since(day);
    }

    private void readAnew(LocalDate day, Map<Long, Object> changed) {
        List<Long> requests =
                changed.entrySet().stream()
                        .filter(one -> !one.getValue().equals(known.get(one.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
        Map<Long, List<R>> anew = requests.isEmpty() ? Map.of() : source.rows(day, requests, MOST);
        for (Long request : requests) {
            if (anew.containsKey(request)) {
                rows.put(request, anew.get(request));
            } else {
                rows.remove(request);
            }
        }
    }
}
