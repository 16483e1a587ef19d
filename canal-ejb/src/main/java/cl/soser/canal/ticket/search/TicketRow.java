package cl.soser.canal.ticket.search;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.TicketStatus;
import java.io.Serializable;
import java.time.Instant;

/**
 * One line of the staff's list.
 *
 * @param schoolCode in its scheme; null where the place is told in words
 */
public record TicketRow(
        Long id,
        String number,
        Channel channel,
        String motive,
        String subject,
        String school,
        String schoolCode,
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
        Instant dueAt,
        Instant firstAnswerAt,
        Instant lastMovedAt,
        Long absorbedInto)
        implements Serializable {

    /** It was merged into another ticket of the same person. */
    public boolean isAbsorbed() {
        return absorbedInto != null;
    }

    /** Its state as shown: a merged ticket is "merged", not annulled. */
    public String standing() {
        return isAbsorbed() ? "FUSIONADA" : status.name();
    }

    /** The company still owes the citizen something. */
    public boolean isOpen() {
        return status.isOpen();
    }

    /** What the clock of the list counts to: the running term, or the contract term; else null. */
    public Instant clockUntil() {
        return isOpen() ? (clock == RunningClock.CORTESIA ? null : attendBy) : dueAt;
    }

    /** When it was met; null while it runs, and for a ticket that left the figures. */
    public Instant clockMet() {
        return isOpen() ? null : firstAnswerAt;
    }

    /** There is a term to show: a running one, or the one that was met or missed. */
    public boolean isTimed() {
        return clockUntil() != null && (isOpen() || firstAnswerAt != null);
    }
}
