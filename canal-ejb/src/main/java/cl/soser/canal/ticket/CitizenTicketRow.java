package cl.soser.canal.ticket;

import java.io.Serializable;
import java.time.Instant;

/** One line of a citizen's own list. */
public record CitizenTicketRow(
        Long id,
        String number,
        String subject,
        String motive,
        TicketStatus status,
        String area,
        String school,
        Instant enteredAt,
        Instant dueAt,
        Instant lastMovedAt,
        Long absorbedInto)
        implements Serializable {

    /** It was merged into another ticket of the same person. */
    public boolean isAbsorbed() {
        return absorbedInto != null;
    }

    public static final String OF_ACCOUNT = "CitizenTicketRow.ofAccount";
}
