package cl.soser.canal.activity;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of an activity's history. */
@Entity
@Table(name = "activity_step")
public class ActivityStep {

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "activity_step")
    @SequenceGenerator(
            name = "activity_step",
            sequenceName = "activity_step_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "activity_id")
    private long activity;

    @Enumerated(STRING)
    private ActivityStepKind kind;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "account_id")
    private long account;

    private String note;

    protected ActivityStep() {
        // for JPA
    }

    ActivityStep(
            long activity, ActivityStepKind kind, long account, String note, Instant happenedAt) {
        this.activity = activity;
        this.kind = kind;
        this.account = account;
        this.note = note;
        this.happenedAt = happenedAt;
    }

    public ActivityStepKind getKind() {
        return kind;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public long getAccount() {
        return account;
    }

    public String getNote() {
        return note;
    }
}
