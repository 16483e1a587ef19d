package cl.soser.canal.radar;

import java.time.Instant;
import java.util.List;

/**
 * A possible outbreak as far as the caller may see it.
 *
 * @param schools with the reports that the caller may read
 * @param hidden how many more reports there are
 * @param map null where the place of no school is known
 */
public record OutbreakDetails(
        Outbreak outbreak, List<OutbreakSchool> schools, int hidden, OutbreakMap map) {

    public OutbreakDetails {
        schools = List.copyOf(schools);
    }

    public OutbreakRef ref() {
        return new OutbreakRef(outbreak.getId(), outbreak.getVersion());
    }

    public int count() {
        return schools.stream().mapToInt(one -> one.tickets().size()).sum() + hidden;
    }

    /** It was confirmed, and further reports came since. */
    public boolean isGrown() {
        return outbreak.getState() == OutbreakState.CONFIRMADO && outbreak.isGrown(count());
    }

    public Instant firstAt() {
        return schools.stream()
                .flatMap(one -> one.tickets().stream())
                .map(row -> row.enteredAt())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    public Instant lastAt() {
        return schools.stream()
                .flatMap(one -> one.tickets().stream())
                .map(row -> row.enteredAt())
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
