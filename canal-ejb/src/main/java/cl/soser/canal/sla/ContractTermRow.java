package cl.soser.canal.sla;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Proposed terms of the contract, as the page lists them.
 *
 * @param own the caller proposed it
 * @param decidedBy null while it waits
 */
public record ContractTermRow(
        long id,
        int version,
        ContractTermState state,
        Proposed proposed,
        boolean own,
        String decidedBy,
        String decidedReason)
        implements Serializable {

    /**
     * What was proposed, by whom.
     *
     * @param hours by motive
     * @param from the first day
     */
    public record Proposed(
            Map<String, Integer> hours, LocalDate from, String reason, String by, Instant at)
            implements Serializable {}

    public boolean isWaiting() {
        return state == ContractTermState.PROPUESTO;
    }
}
