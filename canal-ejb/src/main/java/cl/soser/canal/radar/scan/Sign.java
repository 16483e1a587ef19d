package cl.soser.canal.radar.scan;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Something that reports have in common.
 *
 * @param value a code or plain words, compared as it stands
 */
public record Sign(SignKind kind, String value) implements Comparable<Sign> {

    public static final int LONGEST = 80;

    private static final char AFTER = '+';

    /** Harm, as the sign starts: of it a false ring costs least, and one that is missed most. */
    private static final List<String> ILL =
            List.of("ENFERMEDAD", "VOMITO", "DIARREA", "GUATA", "FIEBRE", "INTOXICACION");

    /** Harm that seldom comes to several schools with their food. */
    private static final List<String> ALONE =
            List.of("ALERGIA", "RONCHAS", "HINCHAZON", "ATRAGANTAMIENTO", "PLAGA", "ROEDOR");

    private static final Comparator<Sign> ORDER =
            Comparator.comparing(Sign::kind).thenComparing(Sign::value);

    public Sign {
        Objects.requireNonNull(kind);
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("sign: " + value);
        }
    }

    /** A harm after a food. */
    public static Sign after(String harm, String food) {
        return new Sign(SignKind.SINTOMA_ALIMENTO, harm + AFTER + food);
    }

    /** What people speak of who are well: the food; null where they do not. */
    Sign spokenOf() {
        return switch (kind) {
            case ALIMENTO, PRODUCTO -> this;
            case SINTOMA_ALIMENTO ->
                    new Sign(SignKind.ALIMENTO, value.substring(value.indexOf(AFTER) + 1));
            case LOTE, SINTOMA -> null;
        };
    }

    /** Its part of the accepted false rings, beside other signs of its kind. */
    double part() {
        double weight = starts(ALONE) ? 0.3 : kind == SignKind.SINTOMA && starts(ILL) ? 5 : 1;
        return kind.part() * weight;
    }

    private boolean starts(List<String> codes) {
        return kind.isHarmful() && codes.stream().anyMatch(value::startsWith);
    }

    @Override
    public int compareTo(Sign other) {
        return ORDER.compare(this, other);
    }
}
