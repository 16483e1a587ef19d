package cl.soser.canal.response.workflow;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.response.Answer;
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
import java.time.Instant;

/**
 * One approval or rejection by Operations of exactly one text with its files. Rows are only added.
 */
@Entity
@Table(name = "approval_decision")
@NamedQuery(
        name = ApprovalDecision.OF_TICKET,
        query =
                """
                SELECT d FROM ApprovalDecision d
                WHERE d.answer.ticket.id = :ticket
                ORDER BY d.id""")
@NamedQuery(
        name = ApprovalDecision.REJECTION_REASONS,
        query =
                """
                SELECT d.rejectionReason, COUNT(d) FROM ApprovalDecision d
                WHERE d.at >= :since AND d.rejectionReason IS NOT NULL
                GROUP BY d.rejectionReason""")
public class ApprovalDecision {

    static final String OF_TICKET = "ApprovalDecision.ofTicket";
    static final String REJECTION_REASONS = "ApprovalDecision.rejectionReasons";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "approval_decision")
    @SequenceGenerator(
            name = "approval_decision",
            sequenceName = "approval_decision_seq",
            allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "answer_id", updatable = false)
    private Answer answer;

    private boolean approved;

    @Column(name = "text_hash")
    private String hash;

    @Column(name = "decided_by")
    private long by;

    @Column(name = "in_place_of")
    private Long inPlaceOf;

    @Enumerated(STRING)
    @Column(name = "refusal")
    private RejectionReason rejectionReason;

    private String reason;

    @Column(name = "decided_at")
    private Instant at;

    protected ApprovalDecision() {
        // for JPA
    }

    static ApprovalDecision approved(Answer answer, String hash, Approver approver, Instant at) {
        return new ApprovalDecision(answer, true, hash, approver, null, null, at);
    }

    static ApprovalDecision rejected(
            Answer answer,
            String hash,
            Approver approver,
            RejectionReason rejectionReason,
            String reason,
            Instant at) {
        return new ApprovalDecision(answer, false, hash, approver, rejectionReason, reason, at);
    }

    private ApprovalDecision(
            Answer answer,
            boolean approved,
            String hash,
            Approver approver,
            RejectionReason rejectionReason,
            String reason,
            Instant at) {
        this.answer = answer;
        this.approved = approved;
        this.hash = hash;
        this.by = approver.account();
        this.inPlaceOf = approver.inPlaceOf();
        this.rejectionReason = rejectionReason;
        this.reason = reason;
        this.at = at;
    }

    public Long getAnswer() {
        return answer.getId();
    }

    public boolean isApproved() {
        return approved;
    }

    /** The hash of the words and files decided on. */
    public String getHash() {
        return hash;
    }

    public long getBy() {
        return by;
    }

    /** The person whom the decider substituted; null for Operations itself. */
    public Long getInPlaceOf() {
        return inPlaceOf;
    }

    /** Null for a yes. */
    public RejectionReason getRejectionReason() {
        return rejectionReason;
    }

    public String getReason() {
        return reason;
    }

    public Instant getAt() {
        return at;
    }
}
