package cl.soser.canal.ticket.restricted;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.ticket.ReaderExclusion;
import cl.soser.canal.ticket.StageTerm;
import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** Fewer than two people can act on an open restricted ticket, substitutes included. */
@Entity
@Table(name = "reader_gap")
@NamedQuery(
        name = ReaderGap.OPEN_RESTRICTED,
        query =
                """
                SELECT t.id FROM Ticket t
                WHERE t.restricted = TRUE AND t.open = TRUE AND t.absorbedInto IS NULL
                  AND t.blockedAt IS NULL
                ORDER BY t.id""")
@NamedQuery(
        name = ReaderGap.OF_OTHERS,
        query =
                """
                SELECT g.ticketId FROM ReaderGap g, Ticket t
                WHERE t.id = g.ticketId
                  AND (t.restricted = FALSE OR t.open = FALSE OR t.blockedAt IS NOT NULL)""")
class ReaderGap {

    static final String OPEN_RESTRICTED = "ReaderGap.openRestricted";
    static final String OF_OTHERS = "ReaderGap.ofOthers";

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    /** Of two servers one tells Operations. */
    @Version private int version;

    @Column(updatable = false)
    private Instant since;

    @Column(name = "name_from", updatable = false)
    private Instant nameFrom;

    @Column(name = "told_at")
    private Instant toldAt;

    /** The last who can act, excluded as soon as another can; null where nobody is. */
    @Column(name = "leaving_id")
    private Long leaving;

    @Enumerated(STRING)
    @Column(name = "leaving_cause")
    private ReaderExclusion.Cause leavingCause;

    @Column(name = "leaving_asked_by")
    private Long leavingAskedBy;

    @Column(name = "leaving_asked_at")
    private Instant leavingAskedAt;

    protected ReaderGap() {
        // for JPA
    }

    ReaderGap(Ticket ticket, Instant since) {
        this.ticketId = ticket.getId();
        this.since = since;
        this.nameFrom = halfway(since, due(ticket));
    }

    /** An alert that nobody took has only the time in which it is to be validated. */
    private static Instant due(Ticket ticket) {
        return ticket.isAlertUntaken()
                ? ticket.getStageTerm().map(StageTerm::getWorkDue).orElse(ticket.getAttendBy())
                : ticket.getAttendBy();
    }

    /** When half of the time left has passed; at once where none is left, or there is no term. */
    static Instant halfway(Instant since, Instant due) {
        return due == null || !due.isAfter(since)
                ? since
                : since.plus(Duration.between(since, due).dividedBy(2));
    }

    /** Operations may name a reader, and is told of it. */
    boolean isNameable(Instant now) {
        return !now.isBefore(nameFrom());
    }

    /** The last who can act is to be excluded: another must be named without delay. */
    void leave(long account, ReaderExclusion.Cause cause, long askedBy, Instant now) {
        leaving = account;
        leavingCause = cause;
        leavingAskedBy = askedBy;
        leavingAskedAt = now;
    }

    void stay() {
        leaving = null;
        leavingCause = null;
        leavingAskedBy = null;
        leavingAskedAt = null;
    }

    boolean isLeaving() {
        return leaving != null;
    }

    boolean isLeaving(long account) {
        return leaving != null && leaving == account;
    }

    Long leaving() {
        return leaving;
    }

    ReaderExclusion.Cause leavingCause() {
        return leavingCause;
    }

    Long leavingAskedBy() {
        return leavingAskedBy;
    }

    boolean isUntold() {
        return toldAt == null;
    }

    void told(Instant now) {
        toldAt = now;
    }

    Instant since() {
        return since;
    }

    Instant nameFrom() {
        return leavingAskedAt != null && leavingAskedAt.isBefore(nameFrom)
                ? leavingAskedAt
                : nameFrom;
    }
}
