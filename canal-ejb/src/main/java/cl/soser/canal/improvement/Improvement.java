package cl.soser.canal.improvement;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.commitment.CommitmentType;
import cl.soser.canal.commitment.FollowUp;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/**
 * An idea for improvement, from citizens' suggestions or from staff (procedure, pages 17 and 18).
 * If it is accepted, an action with its own owner, date and check carries it out. The decision
 * always has a reason.
 */
@Entity
@AttributeOverride(name = "createdBy", column = @Column(name = "proposed_by"))
@AttributeOverride(name = "createdAt", column = @Column(name = "proposed_at"))
@NamedQuery(
        name = Improvement.COUNT,
        query = "SELECT COUNT(i) FROM Improvement i WHERE i.state = :state")
@NamedQuery(
        name = Improvement.PAGE,
        query =
                """
                SELECT i FROM Improvement i
                WHERE i.state = :state AND i.id < :below
                ORDER BY i.id DESC""")
public class Improvement extends FollowUp {

    static final String COUNT = "Improvement.count";
    static final String PAGE = "Improvement.page";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "improvement")
    @SequenceGenerator(name = "improvement", sequenceName = "improvement_seq", allocationSize = 1)
    private Long id;

    private String title;
    private String idea;

    @Enumerated(STRING)
    private ImprovementState state;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Column(name = "remedy_id")
    private Long correctiveAction;

    protected Improvement() {
        // for JPA
    }

    Improvement(String title, String idea, long by, Instant now) {
        super(by, now);
        this.title = title;
        this.idea = idea;
        this.state = ImprovementState.PROPUESTA;
    }

    /** That action carries it out. */
    void accept(long action, String why, long by, Instant now) {
        decide(ImprovementState.ACEPTADA, why, by, now);
        correctiveAction = action;
    }

    void discard(String why, long by, Instant now) {
        decide(ImprovementState.DESCARTADA, why, by, now);
    }

    private void decide(ImprovementState decision, String why, long by, Instant now) {
        if (state != ImprovementState.PROPUESTA) {
            throw new NotAllowedException("improvement.decided", id);
        }
        state = decision;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }

    public boolean isOpen() {
        return state == ImprovementState.PROPUESTA;
    }

    @Override
    public CommitmentType type() {
        return CommitmentType.MEJORA;
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getIdea() {
        return idea;
    }

    public ImprovementState getState() {
        return state;
    }

    public Long getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getReason() {
        return reason;
    }

    /** The number of the action that carries it out; null unless accepted. */
    public Long getCorrectiveAction() {
        return correctiveAction;
    }
}
