package cl.soser.canal.escalation;

import cl.soser.canal.ticket.warning.MilestoneReached;
import java.util.Map;

/**
 * Fired in the transaction of the warning, if a rung notifies people of it.
 *
 * @param tells the recipients, and whether at once or in the next digest
 */
public record EscalationReached(MilestoneReached reached, Map<Tell, Boolean> tells) {

    public EscalationReached {
        tells = Map.copyOf(tells);
    }
}
