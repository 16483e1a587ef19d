package cl.soser.canal.bulk;

import static cl.soser.canal.bulk.BulkItemState.DESHACER;
import static cl.soser.canal.bulk.BulkItemState.DESHECHA;
import static cl.soser.canal.bulk.BulkItemState.HECHA;
import static cl.soser.canal.bulk.BulkItemState.PENDIENTE;
import static cl.soser.canal.bulk.BulkItemState.QUEDA;
import static cl.soser.canal.bulk.BulkItemState.RECHAZADA;
import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.ticket.TicketPlacement;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * One ticket of a bulk act. It changes in the ticket's transaction, and its version lets only one
 * such transaction commit: with two servers it is still done once.
 */
@Entity
@Table(name = "bulk_item")
@NamedQuery(
        name = BulkItem.CLAIM,
        query =
                """
                UPDATE BulkItem i SET i.claimedBy = :token, i.claimedUntil = :until
                WHERE i.key.bulk = :bulk AND i.state = :state
                    AND i.key.place >= :from AND i.key.place < :end
                    AND (i.claimedUntil IS NULL OR i.claimedUntil < :now)""")
@NamedQuery(
        name = BulkItem.NEXT,
        query =
                """
                SELECT MIN(i.key.place) FROM BulkItem i
                WHERE i.key.bulk = :bulk AND i.state = :state
                    AND (i.claimedUntil IS NULL OR i.claimedUntil < :now)""")
@NamedQuery(
        name = BulkItem.CLAIMED,
        query =
                """
                SELECT i FROM BulkItem i
                WHERE i.claimedBy = :token AND i.state = :state
                ORDER BY i.key.place""")
@NamedQuery(
        name = BulkItem.LEFT,
        query = "SELECT COUNT(i) FROM BulkItem i WHERE i.key.bulk = :bulk AND i.state = :state")
@NamedQuery(
        name = BulkItem.OF_BULK,
        query = "SELECT i FROM BulkItem i WHERE i.key.bulk = :bulk ORDER BY i.key.place")
@NamedQuery(
        name = BulkItem.PAGE,
        query =
                """
                SELECT i FROM BulkItem i WHERE i.key.bulk = :bulk AND i.key.place > :above
                ORDER BY i.key.place""")
@NamedQuery(
        name = BulkItem.PAGE_FORECAST,
        query =
                """
                SELECT i FROM BulkItem i
                WHERE i.key.bulk = :bulk AND i.key.place > :above AND i.forecast IS NOT NULL
                ORDER BY i.key.place""")
@NamedQuery(
        name = BulkItem.PAGE_PROBLEM,
        query =
                """
                SELECT i FROM BulkItem i
                WHERE i.key.bulk = :bulk AND i.key.place > :above AND i.problem IS NOT NULL
                ORDER BY i.key.place""")
@NamedQuery(
        name = BulkItem.COUNTS,
        query =
                """
                SELECT i.state, i.problem, COUNT(i) FROM BulkItem i
                WHERE i.key.bulk = :bulk GROUP BY i.state, i.problem""")
@NamedQuery(
        name = BulkItem.FORECASTS,
        query =
                """
                SELECT i.forecast, COUNT(i) FROM BulkItem i
                WHERE i.key.bulk = :bulk GROUP BY i.forecast""")
@NamedQuery(
        name = BulkItem.TAKE_BACK,
        query =
                """
                UPDATE BulkItem i SET i.state = :undo, i.claimedBy = NULL, i.claimedUntil = NULL
                WHERE i.key.bulk = :bulk AND i.state = :done""")
@NamedQuery(
        name = BulkItem.DONE_TICKETS,
        query =
                """
                SELECT t.area, t.number FROM BulkItem i, Ticket t
                WHERE i.key.bulk = :bulk AND i.state = :done AND t.id = i.ticketId
                    AND t.restricted = :restricted
                ORDER BY t.number""")
@NamedQuery(
        name = BulkItem.DELETE_OF_BULK,
        query = "DELETE FROM BulkItem i WHERE i.key.bulk = :bulk")
public class BulkItem {

    static final String CLAIM = "BulkItem.claim";
    static final String NEXT = "BulkItem.next";
    static final String CLAIMED = "BulkItem.claimed";
    static final String LEFT = "BulkItem.left";
    static final String PAGE = "BulkItem.page";
    static final String PAGE_FORECAST = "BulkItem.pageForecast";
    static final String PAGE_PROBLEM = "BulkItem.pageProblem";
    static final String OF_BULK = "BulkItem.ofBulk";
    static final String COUNTS = "BulkItem.counts";
    static final String FORECASTS = "BulkItem.forecasts";
    static final String TAKE_BACK = "BulkItem.takeBack";
    public static final String DONE_TICKETS = "BulkItem.doneTickets";
    static final String DELETE_OF_BULK = "BulkItem.deleteOfBulk";

    @EmbeddedId private BulkItemId key;

    @Version private int version;

    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Column(name = "ticket_version", updatable = false)
    private int ticketVersion;

    @Enumerated(STRING)
    private BulkItemState state;

    @Enumerated(STRING)
    private BulkProblem forecast;

    @Enumerated(STRING)
    private BulkProblem problem;

    private String former;

    @Column(name = "acted_at")
    private Instant actedAt;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    protected BulkItem() {
        // for JPA
    }

    BulkItem(long bulk, int place, long ticketId, int ticketVersion) {
        this.key = new BulkItemId(bulk, place);
        this.ticketId = ticketId;
        this.ticketVersion = ticketVersion;
        this.state = PENDIENTE;
    }

    /** What would come of it; null where it would be done. */
    void foresee(BulkProblem expected) {
        forecast = expected;
    }

    /** Done, and so it stood before. */
    void done(TicketPlacement before, Instant at) {
        require(PENDIENTE);
        state = HECHA;
        former = before.toString();
        actedAt = at;
        settle();
    }

    void takenBack() {
        require(DESHACER);
        state = DESHECHA;
        settle();
    }

    /** Not done, or not revoked. */
    void refuse(BulkProblem why) {
        state = state == DESHACER ? QUEDA : RECHAZADA;
        problem = why;
        settle();
    }

    private void settle() {
        claimedBy = null;
        claimedUntil = null;
    }

    private void require(BulkItemState wanted) {
        if (state != wanted) {
            throw new IllegalStateException(key.bulk() + "/" + key.place() + " is " + state);
        }
    }

    BulkItemId getKey() {
        return key;
    }

    public int getPlace() {
        return key.place();
    }

    public long getTicketId() {
        return ticketId;
    }

    int getTicketVersion() {
        return ticketVersion;
    }

    public BulkItemState getState() {
        return state;
    }

    /** Null where it would be done. */
    public BulkProblem getForecast() {
        return forecast;
    }

    /** Null if it was done, and revoked if requested. */
    public BulkProblem getProblem() {
        return problem;
    }

    TicketPlacement getFormer() {
        return TicketPlacement.parse(former);
    }

    Instant getActedAt() {
        return actedAt;
    }
}
