package cl.soser.canal.reader;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The list of a matter as people see it.
 *
 * @param waiting the proposal that waits for a second person; null if none does
 */
public record ReaderListDetails(
        RestrictedMatter matter, List<Seat> readers, List<Seat> substitutes, Proposal waiting)
        implements Serializable {

    public ReaderListDetails {
        readers = List.copyOf(readers);
        substitutes = List.copyOf(substitutes);
    }

    /**
     * A person on the list.
     *
     * @param able can act today
     * @param awayUntil the last day of an absence, null while at work
     */
    public record Seat(long account, String name, boolean able, LocalDate awayUntil)
            implements Serializable {}

    /**
     * What one person proposed.
     *
     * @param own by the caller, who may withdraw it but not confirm it
     */
    public record Proposal(
            long id,
            int version,
            List<String> readers,
            List<String> substitutes,
            String reason,
            String proposedBy,
            Instant proposedAt,
            boolean own)
            implements Serializable {

        public Proposal {
            readers = List.copyOf(readers);
            substitutes = List.copyOf(substitutes);
        }
    }

    /** Nobody is named: Operations management reads. */
    public boolean isEmpty() {
        return readers.isEmpty();
    }

    /** Fewer than two of the three can act today. */
    public boolean isShort() {
        return !isEmpty() && readers.stream().filter(Seat::able).count() < 2;
    }
}
