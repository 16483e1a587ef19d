package cl.soser.canal.shared;

import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list and whether another follows; the rest is not counted.
 *
 * @param rows the rows of this page, in order
 * @param more true when at least one further row exists
 */
public record Slice<T>(List<T> rows, boolean more) implements Serializable {

    /** Most rows that are read at once, for a list that is taken away as a file. */
    public static final int MOST = 5_000;

    public Slice {
        rows = List.copyOf(rows);
    }

    /** The same page with other rows. */
    public <R> Slice<R> map(Function<List<T>, List<R>> change) {
        return new Slice<>(change.apply(rows), more);
    }

    /** Reads one page of a query. */
    public static <T> Slice<T> of(TypedQuery<T> query, int size) {
        return of(query.setMaxResults(size + 1).getResultList(), size);
    }

    /** Cuts a result that was read with one row more than the page has. */
    public static <T> Slice<T> of(List<T> oneMore, int size) {
        return oneMore.size() > size
                ? new Slice<>(oneMore.subList(0, size), true)
                : new Slice<>(oneMore, false);
    }
}
