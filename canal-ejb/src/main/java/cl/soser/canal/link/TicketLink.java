package cl.soser.canal.link;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A relation between two tickets. When it is removed, it stays as history; the unique {@code
 * open_key} guarantees one link at a time between two tickets.
 */
@Entity
@Table(name = "ticket_link")
@NamedQuery(
        name = TicketLink.OF_TICKET,
        query =
                """
                SELECT l FROM TicketLink l
                WHERE l.from = :ticket OR l.to = :ticket
                ORDER BY l.id""")
@NamedQuery(
        name = TicketLink.ONWARD,
        query =
                """
                SELECT l.to FROM TicketLink l
                WHERE l.from IN :tickets AND l.kind = :kind AND l.openKey IS NOT NULL""")
@NamedQuery(
        name = TicketLink.OPEN,
        query = "SELECT COUNT(l) FROM TicketLink l WHERE l.openKey = :key")
@NamedQuery(
        name = TicketLink.COUNT_UNRESTRICTED,
        query =
                """
                SELECT COUNT(t) FROM Ticket t
                WHERE t.id IN :ids
                  AND t.restricted = :no""")
public class TicketLink {

    static final String OF_TICKET = "TicketLink.ofTicket";
    static final String ONWARD = "TicketLink.onward";
    static final String OPEN = "TicketLink.open";
    static final String COUNT_UNRESTRICTED = "TicketLink.countUnrestricted";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "ticket_link")
    @SequenceGenerator(name = "ticket_link", sequenceName = "ticket_link_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    @Enumerated(STRING)
    private LinkKind kind;

    @Column(name = "from_id")
    private Long from;

    @Column(name = "to_id")
    private Long to;

    private String reason;

    @Column(name = "linked_by")
    private Long linkedBy;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @Column(name = "open_key")
    private String openKey;

    @Column(name = "removed_by")
    private Long removedBy;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "removed_reason")
    private String removedReason;

    protected TicketLink() {
        // for JPA
    }

    public TicketLink(
            LinkKind kind, Ticket from, Ticket to, String reason, long account, Instant now) {
        this.kind = kind;
        this.from = from.getId();
        this.to = to.getId();
        this.reason = reason;
        this.linkedBy = account;
        this.linkedAt = now;
        this.openKey = key(from, to);
    }

    /** The same from either end. */
    static String key(Ticket one, Ticket other) {
        return Math.min(one.getId(), other.getId()) + ":" + Math.max(one.getId(), other.getId());
    }

    void remove(long account, String why, Instant now) {
        if (openKey == null) {
            throw new NotAllowedException("link.gone");
        }
        openKey = null;
        removedBy = account;
        removedAt = now;
        removedReason = why;
    }

    Long otherThan(Long ticketId) {
        return from.equals(ticketId) ? to : from;
    }

    /**
     * Whether the link was made on the other ticket, so that it reads in the other direction on
     * this one.
     */
    boolean isReadBackwards(Long ticketId) {
        return kind.isDirected() && to.equals(ticketId);
    }

    public Long getId() {
        return id;
    }

    public LinkKind getKind() {
        return kind;
    }

    Long getFrom() {
        return from;
    }

    Long getTo() {
        return to;
    }

    public String getReason() {
        return reason;
    }

    public Long getLinkedBy() {
        return linkedBy;
    }

    public Instant getLinkedAt() {
        return linkedAt;
    }

    public boolean isOpen() {
        return openKey != null;
    }

    public Long getRemovedBy() {
        return removedBy;
    }

    public Instant getRemovedAt() {
        return removedAt;
    }

    public String getRemovedReason() {
        return removedReason;
    }
}
