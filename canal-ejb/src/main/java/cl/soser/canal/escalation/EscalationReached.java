package cl.soser.canal.escalation;

import cl.soser.canal.ticket.MilestoneReached;
import java.util.Map;

/**
 * Fired in the transaction of the warning, where a rung tells somebody of it.
 *
 * @param tells whom, and whether at once or in the next digest
 */
public record EscalationReached(MilestoneReached reached, Map<Tell, Boolean> tells) {

    public EscalationReached {
        tells = Map.copyOf(tells);
    }
}
