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

/**
 * A message on a ticket besides the answers. Plain text; never changed, never removed. A message
 * that belongs to another person is withdrawn: staff still see it, the citizen does not.
 */
@Entity
@Table(name = "ticket_message")
@NamedQuery(
        name = TicketMessage.OF_TICKETS,
        query =
                """
                SELECT m FROM TicketMessage m
                WHERE m.ticketId IN :tickets
                ORDER BY m.writtenAt, m.id""")
@NamedQuery(
        name = TicketMessage.BY_KEY,
        query = "SELECT m.id FROM TicketMessage m WHERE m.submissionKey = :key")
@NamedQuery(
        name = TicketMessage.OF_KIND,
        query =
                """
                SELECT m FROM TicketMessage m
                WHERE m.ticketId = :ticket AND m.kind = :kind
                ORDER BY m.writtenAt DESC, m.id DESC""")
@NamedQuery(
        name = TicketMessage.COUNT_SINCE,
        query =
                """
                SELECT COUNT(m)
                FROM TicketMessage m
                WHERE m.ticketId = :ticket
                  AND m.writtenAt > :since""")
@NamedQuery(name = TicketMessage.BY_IDS, query = "SELECT m FROM TicketMessage m WHERE m.id IN :ids")
@NamedQuery(
        name = TicketMessage.COUNTS,
        query =
                """
                SELECT m.ticketId, COUNT(m) FROM TicketMessage m
                WHERE m.ticketId IN :tickets
                GROUP BY m.ticketId""")
@NamedQuery(
        name = TicketMessage.COUNT_OF_OTHERS,
        query =
                """
                SELECT COUNT(m) FROM TicketMessage m
                WHERE m.ticketId = :ticket AND (m.account IS NULL OR m.account <> :me)""")
@NamedQuery(
        name = TicketMessage.OF_TICKET,
        query = "SELECT m FROM TicketMessage m WHERE m.ticketId = :ticket")
public class TicketMessage {

    /** The longest note to colleagues. */
    public static final int LONGEST_NOTE = 5000;

    public static final String OF_TICKETS = "TicketMessage.ofTickets";
    public static final String BY_KEY = "TicketMessage.byKey";
    public static final String OF_KIND = "TicketMessage.ofKind";
    public static final String COUNT_SINCE = "TicketMessage.countSince";
    public static final String BY_IDS = "TicketMessage.byIds";
    public static final String OF_TICKET = "TicketMessage.ofTicket";
    public static final String COUNTS = "TicketMessage.counts";
    public static final String COUNT_OF_OTHERS = "TicketMessage.countOfOthers";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "ticket_message")
    @SequenceGenerator(
            name = "ticket_message",
            sequenceName = "ticket_message_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id")
    private Long ticketId;

    @Enumerated(STRING)
    private MessageKind kind;

    @Column(name = "account_id")
    private Long account;

    @Column(name = "submission_key")
    private String submissionKey;

    @Column(name = "written_at")
    private Instant writtenAt;

    private String body;

    @Column(name = "mailed_at")
    private Instant mailedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected TicketMessage() {
        // for JPA
    }

    public TicketMessage(
            Ticket ticket,
            MessageKind kind,
            String body,
            Long account,
            String submissionKey,
            Instant writtenAt) {
        this.ticketId = ticket.getId();
        this.kind = kind;
        this.body = body;
        this.account = account;
        this.submissionKey = submissionKey;
        this.writtenAt = writtenAt;
    }

    /** It came by mail, sent at that instant. */
    public TicketMessage mailed(Instant at) {
        mailedAt = at;
        return this;
    }

    /** It did not belong to this ticket. */
    public void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** Whether the ticket's citizen may read it. */
    public boolean isForCitizen() {
        return kind != MessageKind.NOTA && withdrawnAt == null;
    }

    public Long getId() {
        return id;
    }

    /** Id of the ticket it was written on. */
    public Long getTicketId() {
        return ticketId;
    }

    public MessageKind getKind() {
        return kind;
    }

    public Long getAccount() {
        return account;
    }

    /** When it was added to the ticket; messages are shown in this order. */
    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** When the mail it came by was sent; null for what came by no mail. */
    public Instant getMailedAt() {
        return mailedAt;
    }

    /** Null unless it was withdrawn. */
    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    public String getBody() {
        return body;
    }
}
