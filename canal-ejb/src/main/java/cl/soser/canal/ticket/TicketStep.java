package cl.soser.canal.ticket;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of a ticket's timeline: who, when, from, to, why. Never changed, never removed. */
@Entity
@Table(name = "ticket_step")
@NamedQuery(
        name = TicketStep.OF_TICKET,
        query = "SELECT s FROM TicketStep s WHERE s.ticketId = :ticket ORDER BY s.id")
@NamedQuery(
        name = TicketStep.OF_KIND,
        query =
                """
                SELECT s FROM TicketStep s
                WHERE s.ticketId IN :tickets AND s.kind = :kind
                ORDER BY s.id""")
@NamedQuery(
        name = TicketStep.OF_TICKETS,
        query =
                """
                SELECT s FROM TicketStep s
                WHERE s.ticketId IN :tickets
                ORDER BY s.ticketId, s.happenedAt, s.id""")
public class TicketStep {

    public static final String OF_TICKETS = "TicketStep.ofTickets";
    public static final String OF_KIND = "TicketStep.ofKind";
    public static final String OF_TICKET = "TicketStep.ofTicket";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "ticket_step")
    @SequenceGenerator(name = "ticket_step", sequenceName = "ticket_step_seq", allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "account_id")
    private Long account;

    @Enumerated(STRING)
    private StepKind kind;

    @Enumerated(STRING)
    @Column(name = "from_status")
    private TicketStatus from;

    @Enumerated(STRING)
    @Column(name = "to_status")
    private TicketStatus to;

    private String reason;

    private String changes;

    protected TicketStep() {
        // for JPA
    }

    TicketStep(
            Ticket ticket,
            StepKind kind,
            TicketStatus from,
            Instant happenedAt,
            Long account,
            String reason,
            String changes) {
        this.ticketId = ticket.getId();
        this.kind = kind;
        this.from = from;
        this.to = ticket.getStatus();
        this.happenedAt = happenedAt;
        this.account = account;
        this.reason = reason;
        this.changes = changes;
    }

    public Long getTicketId() {
        return ticketId;
    }

    public StepKind getKind() {
        return kind;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    /** Who did it; null for the system and for a citizen without an account. */
    public Long getAccount() {
        return account;
    }

    public TicketStatus getFrom() {
        return from;
    }

    public TicketStatus getTo() {
        return to;
    }

    public String getReason() {
        return reason;
    }

    /** What it changed beside the status: {@code area:CALIDAD>LOGISTICA}, separated by commas. */
    public String getChanges() {
        return changes;
    }

    /**
     * What that trait was changed to; null if it was not.
     *
     * @param trait as {@link #getChanges} names it
     */
    public String changedTo(String trait) {
        if (changes == null) {
            return null;
        }
        for (String change : changes.split(",")) {
            if (change.startsWith(trait + ":")) {
                return change.substring(change.indexOf('>') + 1);
            }
        }
        return null;
    }
}
