package cl.soser.canal.notification.outbox;

import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.search.TicketRow;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A person to be called, texted or written to, with all messages for them.
 *
 * @param version of the ticket when it was listed
 * @param tries how many calls were not answered
 * @param lastTry null before the first
 * @param lastNote what was noted then: when to call again; null if there is no note
 */
public record CallBackRow(
        TicketRow ticket,
        int version,
        String name,
        List<CallDuty> duties,
        int tries,
        Instant lastTry,
        String lastNote)
        implements Serializable {

    public CallBackRow {
        duties = List.copyOf(duties);
    }

    public TicketRef ref() {
        return new TicketRef(ticket.number(), version);
    }

    /** What waits longest says how and where. */
    public CallDuty first() {
        return duties.get(0);
    }
}
