package cl.soser.canal.ticket;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.evidence.SealedRow;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Somebody who never reads this restricted ticket, because it is about them or too near to them.
 */
@Entity
@Table(name = "reader_exclusion")
@NamedQuery(
        name = ReaderExclusion.OF_TICKET,
        query = "SELECT e FROM ReaderExclusion e WHERE e.key.ticketId = :ticket")
public class ReaderExclusion implements SealedRow {

    public static final String OF_TICKET = "ReaderExclusion.ofTicket";

    /** Why, without a word of the case. */
    public enum Cause {
        /** The case is about them. */
        INVOLUCRADA,
        /** Of the family or the friends of somebody it is about. */
        CERCANA,
        /** Superior or subordinate of somebody it is about. */
        JEFATURA,
        OTRA
    }

    @EmbeddedId private TicketAccountId key;

    @Enumerated(STRING)
    @Column(updatable = false)
    private Cause cause;

    @Column(name = "excluded_by", updatable = false)
    private long excludedBy;

    @Column(name = "excluded_at", updatable = false)
    private Instant excludedAt;

    protected ReaderExclusion() {
        // for JPA
    }

    public ReaderExclusion(Ticket ticket, long account, Cause cause, long by, Instant at) {
        this.key = new TicketAccountId(ticket.getId(), account);
        this.cause = cause;
        this.excludedBy = by;
        this.excludedAt = at;
    }

    public Long account() {
        return key.account();
    }

    @Override
    public long sealedId() {
        return key.oneNumber();
    }

    public Cause getCause() {
        return cause;
    }
}
