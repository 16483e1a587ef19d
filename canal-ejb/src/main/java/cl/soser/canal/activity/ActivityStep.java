package cl.soser.canal.activity;

import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.commitment.CommitmentStep;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of an activity's history. */
@Entity
@Table(name = "activity_step")
@AttributeOverride(name = "subject", column = @Column(name = "activity_id"))
class ActivityStep extends CommitmentStep {

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "activity_step")
    @SequenceGenerator(
            name = "activity_step",
            sequenceName = "activity_step_seq",
            allocationSize = 50)
    private Long id;

    protected ActivityStep() {
        // for JPA
    }

    ActivityStep(Activity activity, ActivityStepKind kind, Long account, String note, Instant at) {
        super(activity, kind, account, note, at);
    }
}
