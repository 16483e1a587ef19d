package cl.soser.canal.reader;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people of a list, by account.
 *
 * @param readers the three named, in order
 * @param substitutes who are called where fewer than two of the three can act, in order
 */
public record ReaderListContent(
        @NotNull List<@NotNull Long> readers,
        @NotNull @Size(max = MOST_SUBSTITUTES) List<@NotNull Long> substitutes)
        implements Serializable {

    /** How many are named for a matter. */
    public static final int READERS = 3;

    public static final int MOST_SUBSTITUTES = 6;

    static final ReaderListContent EMPTY = new ReaderListContent(List.of(), List.of());

    public ReaderListContent {
        readers = readers == null ? List.of() : List.copyOf(readers);
        substitutes = substitutes == null ? List.of() : List.copyOf(substitutes);
    }

    @AssertTrue(message = "{cl.soser.canal.reader.ReaderListContent.three}")
    public boolean isThree() {
        return readers.size() == READERS;
    }

    @AssertTrue(message = "{cl.soser.canal.reader.ReaderListContent.distinct}")
    public boolean isDistinct() {
        return new HashSet<>(all()).size() == all().size();
    }

    /** The three and their substitutes. */
    public List<Long> all() {
        return Stream.concat(readers.stream(), substitutes.stream()).toList();
    }

    /** Those of the other list who are not on this one. */
    Set<Long> without(ReaderListContent other) {
        return all().stream().filter(one -> !other.all().contains(one)).collect(Collectors.toSet());
    }
}
