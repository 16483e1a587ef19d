package cl.soser.canal.ticket.identity;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * A reader of an institution asks who is named in a request, and says what for. The administrator
 * or the personal-data officer releases it, for some days, or says why not.
 */
@Entity
@NamedQuery(
        name = NameRequest.OF_READER,
        query =
                """
                SELECT r FROM NameRequest r
                WHERE r.ticket.id = :ticket AND r.askedBy = :reader
                ORDER BY r.id DESC\
                """)
@NamedQuery(
        name = NameRequest.IN_STATE,
        query =
                """
                SELECT r FROM NameRequest r JOIN FETCH r.ticket
                WHERE r.state = :state AND r.id > :after
                ORDER BY r.id\
                """)
@Table(name = "name_request")
public class NameRequest {

    /** What a reader must say: two words at least, punctuation alone is no purpose. */
    public static final String PURPOSE = "(?s).*\\p{L}{3,}.*\\s.*\\p{L}{3,}.*";

    static final String OF_READER = "NameRequest.ofReader";
    static final String IN_STATE = "NameRequest.inState";

    /** How long the names can be read after they were released. */
    static final Duration RELEASED_FOR = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "name_request")
    @SequenceGenerator(
            name = "name_request",
            sequenceName = "name_request_seq",
            allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "ticket_id", updatable = false)
    private Ticket ticket;

    @Column(name = "institution_code", updatable = false)
    private String institution;

    @Column(name = "asked_by", updatable = false)
    private long askedBy;

    @Column(updatable = false)
    private String purpose;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Enumerated(STRING)
    private NameRequestState state;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    /** Of the ticket and the reader while nobody has decided: a reader asks once at a time. */
    @Column(name = "open_key")
    private String openKey;

    @Version private int version;

    protected NameRequest() {
        // for JPA
    }

    NameRequest(Ticket ticket, long askedBy, String purpose, Instant askedAt) {
        this.ticket = ticket;
        this.institution = ticket.getInstitution();
        this.askedBy = askedBy;
        this.purpose = purpose;
        this.askedAt = askedAt;
        this.state = NameRequestState.PEDIDA;
        this.openKey = ticket.getId() + ":" + askedBy;
    }

    void release(long account, Instant at) {
        decide(NameRequestState.ENTREGADA, account, at);
    }

    void refuse(String why, long account, Instant at) {
        decide(NameRequestState.NEGADA, account, at);
        this.reason = why;
    }

    private void decide(NameRequestState decision, long account, Instant at) {
        if (state != NameRequestState.PEDIDA) {
            throw new NotAllowedException("names.decided");
        }
        this.state = decision;
        this.decidedBy = account;
        this.decidedAt = at;
        this.openKey = null;
    }

    /** Whether its reader may see the names now, at that institution. */
    boolean isOpen(String reading, Instant now) {
        return state == NameRequestState.ENTREGADA
                && institution.equals(reading)
                && now.isBefore(decidedAt.plus(RELEASED_FOR));
    }

    public Long getId() {
        return id;
    }

    public Ticket getTicket() {
        return ticket;
    }

    public String getInstitution() {
        return institution;
    }

    public long getAskedBy() {
        return askedBy;
    }

    public String getPurpose() {
        return purpose;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public NameRequestState getState() {
        return state;
    }

    /** Why the names were not released; null where they were. */
    public String getReason() {
        return reason;
    }

    public int getVersion() {
        return version;
    }
}
