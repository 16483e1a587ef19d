package cl.soser.canal.ticket.termchange;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.time.Instant;

/**
 * A change that removes, lengthens or hides the contract's term of a ticket: done at once, or asked
 * for and decided by a second person of Operations. Never removed: the institution reads it. The
 * unique {@code open_key} lets a ticket have one request at a time.
 */
@Entity
@Table(name = "term_change")
@NamedQuery(name = TermChange.OPEN, query = "SELECT c FROM TermChange c WHERE c.openKey = :ticket")
public class TermChange {

    static final String OPEN = "TermChange.open";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "term_change")
    @SequenceGenerator(name = "term_change", sequenceName = "term_change_seq")
    private Long id;

    @Version private int version;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private Ticket ticket;

    @Embedded private TermChangeTarget target;

    @Enumerated(STRING)
    private TermChangeState state;

    /** In whose figures the ticket was. */
    @Column(name = "institution_code", updatable = false)
    private String institution;

    @Column(updatable = false)
    private String reason;

    @Column(name = "asked_by", updatable = false)
    private Long askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_reason")
    private String decidedReason;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "open_key")
    private Long openKey;

    protected TermChange() {
        // for JPA
    }

    private TermChange(
            Ticket ticket,
            TermChangeTarget target,
            String reason,
            Long account,
            Instant now,
            TermChangeState state) {
        this.ticket = ticket;
        this.target = target;
        this.institution = ticket.getCountedInstitution();
        this.reason = reason;
        this.askedBy = account;
        this.askedAt = now;
        this.state = state;
    }

    static TermChange asked(
            Ticket ticket, TermChangeTarget target, String reason, Long account, Instant now) {
        TermChange change =
                new TermChange(ticket, target, reason, account, now, TermChangeState.PEDIDO);
        change.openKey = ticket.getId();
        return change;
    }

    static TermChange done(
            Ticket ticket, TermChangeTarget target, String reason, Long account, Instant now) {
        TermChange change =
                new TermChange(ticket, target, reason, account, now, TermChangeState.HECHO);
        change.doneAt = now;
        return change;
    }

    void accept(long account, String why, Instant now) {
        decide(TermChangeState.HECHO, account, why, now);
        doneAt = now;
    }

    void refuse(long account, String why, Instant now) {
        decide(TermChangeState.NEGADO, account, why, now);
    }

    private void decide(TermChangeState next, long account, String why, Instant now) {
        if (askedBy != null && askedBy == account) {
            throw new NotAllowedException("termChange.own");
        }
        decidedBy = account;
        end(next, why, now);
    }

    void withdraw(long account, String why, Instant now) {
        if (askedBy == null || askedBy != account) {
            throw new NotAllowedException("termChange.notOwn");
        }
        end(TermChangeState.RETIRADO, why, now);
    }

    void lapse(Instant now) {
        end(TermChangeState.CADUCADO, null, now);
    }

    private void end(TermChangeState next, String why, Instant now) {
        if (state != TermChangeState.PEDIDO) {
            throw new NotAllowedException("termChange.none");
        }
        state = next;
        decidedAt = now;
        decidedReason = why;
        openKey = null;
    }

    /**
     * Whether it can still be done. An answer ends what would change the term before an answer; an
     * institution may be wrong at any time.
     */
    boolean isPossible() {
        return switch (getKind()) {
            case INSTITUCION -> true;
            case ANULACION -> ticket.getStatus().isOpen();
            case RECLASIFICACION, FUSION ->
                    ticket.getStatus().isOpen() && ticket.getFirstAnswerAt() == null;
        };
    }

    public Long getId() {
        return id;
    }

    public Ticket getTicket() {
        return ticket;
    }

    public TermChangeKind getKind() {
        return target.getKind();
    }

    public TermChangeTarget getTarget() {
        return target;
    }

    public TermChangeState getState() {
        return state;
    }

    public String getInstitution() {
        return institution;
    }

    public String getReason() {
        return reason;
    }

    /** Null for what was done before these changes were kept. */
    public Long getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** Null where no second person decided. */
    public Long getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getDecidedReason() {
        return decidedReason;
    }

    public Instant getDoneAt() {
        return doneAt;
    }
}
