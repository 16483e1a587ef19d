package cl.soser.canal.radar.scan;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something that reports have in common.
 *
 * @param value a code or plain words, compared as it stands
 */
public record Sign(SignKind kind, String value) implements Comparable<Sign> {

    public static final int LONGEST = 80;

    private static final Comparator<Sign> ORDER =
            Comparator.comparing(Sign::kind).thenComparing(Sign::value);

    public Sign {
        Objects.requireNonNull(kind);
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("sign: " + value);
        }
    }

    @Override
    public int compareTo(Sign other) {
        return ORDER.compare(this, other);
    }
}
