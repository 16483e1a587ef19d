package cl.soser.canal.right;

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

/** One act on a case. */
@Entity
@Table(name = "data_right_step")
@NamedQuery(
        name = RightStep.OF_CASE,
        query = "SELECT s FROM RightStep s WHERE s.caseId = :case ORDER BY s.id")
public class RightStep {

    static final String OF_CASE = "RightStep.ofCase";

    private static final int LONGEST = 500;

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "data_right_step")
    @SequenceGenerator(
            name = "data_right_step",
            sequenceName = "data_right_step_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "case_id", updatable = false)
    private long caseId;

    @Enumerated(STRING)
    @Column(updatable = false)
    private RightStepKind kind;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @Column(name = "account_id", updatable = false)
    private Long account;

    @Column(updatable = false)
    private String note;

    protected RightStep() {
        // for JPA
    }

    RightStep(long caseId, RightStepKind kind, Instant happenedAt, Long account, String note) {
        this.caseId = caseId;
        this.kind = kind;
        this.happenedAt = happenedAt;
        this.account = account;
        this.note = note == null || note.length() <= LONGEST ? note : note.substring(0, LONGEST);
    }

    public RightStepKind getKind() {
        return kind;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    /** Null for visitors and what happens by itself. */
    public Long getAccount() {
        return account;
    }

    public String getNote() {
        return note;
    }
}
