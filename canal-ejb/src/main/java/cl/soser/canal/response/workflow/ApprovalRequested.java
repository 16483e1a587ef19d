package cl.soser.canal.response.workflow;

import java.time.Instant;
import java.util.Set;

/**
 * Fired when Operations is asked to accept a text.
 *
 * @param accounts who may accept it today; empty where all are away
 * @param reason why it needs them; null if unknown
 */
public record ApprovalRequested(long ticketId, Set<Long> accounts, String reason, Instant at) {

    public ApprovalRequested {
        accounts = Set.copyOf(accounts);
    }
}
