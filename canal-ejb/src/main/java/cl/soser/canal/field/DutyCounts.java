package cl.soser.canal.field;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/** The number of schools by state. */
public record DutyCounts(Map<DutyState, Long> counts) implements Serializable {

    public DutyCounts {
        counts = counts.isEmpty() ? new EnumMap<>(DutyState.class) : new EnumMap<>(counts);
    }

    public long of(DutyState state) {
        return counts.getOrDefault(state, 0L);
    }

    /** Those that owe a report. */
    public long owing() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long missing() {
        return of(DutyState.FALTA) + of(DutyState.POR_INFORMAR) + of(DutyState.SIN_ENCARGADO);
    }

    public long reported() {
        return owing() - missing();
    }
}
