package cl.soser.canal.ticket;

import cl.soser.canal.shared.list.DaySpan;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days on which the tickets of a list entered, as its address says them: near today, which
 * stays true in a view that is kept, or one day.
 *
 * @param day null for one of the words
 */
public record EntrySpan(Near near, LocalDate day) implements Serializable {

    /** Days that are told from today. */
    public enum Near {
        HOY,
        AYER,
        SIETE_DIAS
    }

    /** Empty for what is neither. */
    public static Optional<EntrySpan> read(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        return Stream.of(Near.values())
                .filter(one -> one.name().equals(typed))
                .map(one -> new EntrySpan(one, null))
                .findAny()
                .or(() -> day(typed));
    }

    private static Optional<EntrySpan> day(String typed) {
        try {
            return Optional.of(new EntrySpan(null, LocalDate.parse(typed)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    DaySpan on(LocalDate today) {
        if (day != null) {
            return DaySpan.of(day);
        }
        return switch (near) {
            case HOY -> DaySpan.of(today);
            case AYER -> DaySpan.of(today.minusDays(1));
            case SIETE_DIAS -> new DaySpan(today.minusDays(6), today);
        };
    }
}
