package cl.soser.canal.ticket.handling;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A request to annul an overdue ticket. A second person must decide, because annulling removes a
 * breach from the figures.
 */
@Entity
@Table(name = "annulment_request")
class AnnulmentRequest {

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    @Enumerated(STRING)
    private AnnulmentCause cause;

    private String reason;

    @Column(name = "asked_by")
    private Long askedBy;

    @Enumerated(STRING)
    @Column(name = "absorbed_fate")
    private AbsorbedTicketFate absorbed;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected AnnulmentRequest() {
        // for JPA
    }

    AnnulmentRequest(
            Ticket ticket,
            AnnulmentCause cause,
            String reason,
            AbsorbedTicketFate absorbed,
            long askedBy,
            Instant askedAt) {
        this.ticketId = ticket.getId();
        this.cause = cause;
        this.reason = reason;
        this.absorbed = absorbed;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    AnnulmentCause cause() {
        return cause;
    }

    String reason() {
        return reason;
    }

    AbsorbedTicketFate absorbed() {
        return absorbed;
    }

    Long askedBy() {
        return askedBy;
    }
}
