package cl.soser.canal.ticket.restricted;

import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A reader whom one person of Operations proposed for a ticket; it waits for another. */
@Entity
@Table(name = "reader_naming")
class ReaderNaming {

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    @Version private int version;

    @Column(name = "account_id", updatable = false)
    private long account;

    @Column(updatable = false)
    private String reason;

    @Column(name = "proposed_by", updatable = false)
    private long proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    protected ReaderNaming() {
        // for JPA
    }

    ReaderNaming(Ticket ticket, long account, String reason, long proposedBy, Instant proposedAt) {
        this.ticketId = ticket.getId();
        this.account = account;
        this.reason = reason;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    long account() {
        return account;
    }

    String reason() {
        return reason;
    }

    long proposedBy() {
        return proposedBy;
    }
}
