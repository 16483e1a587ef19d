package cl.soser.canal.ticket;

import cl.soser.canal.catalogue.Urgency;
import java.io.Serializable;
import java.time.Instant;

/** One line of the staff's list: just what it shows. */
public record TicketRow(
        Long id,
        String number,
        String motive,
        String subject,
        String school,
        String comuna,
        String area,
        TicketStatus status,
        Urgency urgency,
        RunningClock clock,
        boolean alert,
        boolean held,
        boolean restricted,
        Long takenBy,
        Instant enteredAt,
        Instant attendBy,
        Instant lastMovedAt)
        implements Serializable {

    /** Somebody still owes the citizen something. */
    public boolean isOpen() {
        return status.isOpen();
    }
}
