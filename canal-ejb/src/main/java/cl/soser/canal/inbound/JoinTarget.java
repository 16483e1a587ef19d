package cl.soser.canal.inbound;

import cl.soser.canal.ticket.TicketStatus;
import java.time.Instant;

/**
 * The ticket that a mail would join, shown before it does: enough to see whether it is the right
 * one.
 *
 * @param number of the ticket it would join
 * @param absorbed the typed number, if that ticket was merged into the other; else null
 * @param school may be a typed name instead of a known school
 * @param person the name, all but its beginning hidden
 * @param mailbox the same; null where the ticket has none
 * @param own the mail came from a mailbox of the person
 * @param reopenUntil until when it may be reopened; null where it may not
 */
public record JoinTarget(
        String number,
        String absorbed,
        String subject,
        String school,
        TicketStatus status,
        String person,
        String mailbox,
        boolean own,
        Instant reopenUntil) {

    /** No message can be added to it. */
    public boolean isAnnulled() {
        return status == TicketStatus.ANULADO;
    }

    public boolean isClosed() {
        return status == TicketStatus.CERRADO;
    }
}
