package cl.soser.canal.ticket.search;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.StageStanding;
import cl.soser.canal.ticket.TicketStatus;
import java.io.Serializable;
import java.time.Instant;

/**
 * One line of the staff's list.
 *
 * @param schoolScheme null where the place is told in words
 * @param schoolCode in that scheme; null likewise
 * @param dangerKind null where none is known
 */
public record TicketRow(
        Long id,
        String number,
        Channel channel,
        String motive,
        String subject,
        String school,
        SchoolScheme schoolScheme,
        String schoolCode,
        String comuna,
        String area,
        TicketStatus status,
        Urgency urgency,
        RunningClock clock,
        boolean alert,
        boolean possibleRisk,
        DangerKind dangerKind,
        int attention,
        Instant alertTakenAt,
        Instant lookBy,
        boolean held,
        boolean restricted,
        Long takenBy,
        Instant enteredAt,
        Instant attendBy,
        Instant dueAt,
        Instant firstAnswerAt,
        Instant lastMovedAt,
        Instant changedAt,
        Long absorbedInto,
        InternalStage internalStage,
        Instant stageFrom,
        Instant stageDue,
        Instant stagePausedAt,
        int slaVersion,
        int calendarVersion)
        implements Serializable {

    /** As it is seen by who may not read it: number, state, clock and area. */
    TicketRow closed() {
        return new TicketRow(
                id,
                number,
                channel,
                null,
                null,
                null,
                null,
                null,
                null,
                area,
                status,
                null,
                clock,
                false,
                false,
                null,
                attention,
                null,
                null,
                false,
                true,
                null,
                enteredAt,
                attendBy,
                dueAt,
                firstAnswerAt,
                lastMovedAt,
                changedAt,
                absorbedInto,
                internalStage,
                stageFrom,
                stageDue,
                stagePausedAt,
                slaVersion,
                calendarVersion);
    }

    /** Restricted, and not the reader's to read. */
    public boolean isClosed() {
        return restricted && subject == null;
    }

    /** An alert that is being handled. */
    public boolean isAlertNow() {
        return alert && isOpen();
    }

    /** People are being called for it, and nobody has taken it. */
    public boolean isAlertUntaken() {
        return isAlertNow() && alertTakenAt == null;
    }

    /** A possible risk that nobody looked at in time. */
    public boolean isLookOverdue(Instant now) {
        return isRiskNow() && lookBy != null && now.isAfter(lookBy);
    }

    /** A possible risk that no person has looked at. */
    public boolean isRiskNow() {
        return possibleRisk && isOpen();
    }

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

    /** Its internal stage; null if no internal term runs. */
    public StageStanding stage() {
        return internalStage == null
                ? null
                : new StageStanding(internalStage, stageFrom, stageDue, stagePausedAt);
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
