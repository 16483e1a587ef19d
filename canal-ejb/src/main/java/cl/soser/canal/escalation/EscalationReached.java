package cl.soser.canal.escalation;

import cl.soser.canal.ticket.warning.MilestoneReached;
import java.util.Map;

/**
 * Fired in the transaction of the warning, if a step notifies people of it.
 *
 * @param recipients the recipients, and whether at once or in the next digest
 */
public record EscalationReached(
        MilestoneReached reached, Map<EscalationRecipient, Boolean> recipients) {

    public EscalationReached {
        recipients = Map.copyOf(recipients);
    }
}
