package cl.soser.canal.reporting.criteria;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/**
 * A place in an ordered list of requests: the instant ordered by, and the id that makes it unique.
 */
public record CaseCursor(Instant instant, long id) implements Serializable, Comparable<CaseCursor> {

    private static final Comparator<CaseCursor> ORDER =
            Comparator.comparing(CaseCursor::instant).thenComparingLong(CaseCursor::id);

    @Override
    public int compareTo(CaseCursor other) {
        return ORDER.compare(this, other);
    }
}
