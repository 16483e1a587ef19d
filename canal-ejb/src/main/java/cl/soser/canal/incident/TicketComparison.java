package cl.soser.canal.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A ticket that is still to be compared with others; the row goes with the comparison. */
@Entity
@Table(name = "ticket_comparison")
@NamedQuery(
        name = TicketComparison.WAITING,
        query = "SELECT c.ticketId FROM TicketComparison c ORDER BY c.askedAt, c.ticketId")
class TicketComparison {

    static final String WAITING = "TicketComparison.waiting";

    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected TicketComparison() {
        // for JPA
    }

    TicketComparison(long ticketId, Instant askedAt) {
        this.ticketId = ticketId;
        this.askedAt = askedAt;
    }

    long ticketId() {
        return ticketId;
    }

    Instant askedAt() {
        return askedAt;
    }
}
