package cl.soser.canal.correctiveaction;

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

/** A line of an action's history. */
@Entity
@Table(name = "remedy_step")
@AttributeOverride(name = "subject", column = @Column(name = "remedy_id"))
class CorrectiveActionStep extends CommitmentStep {

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "remedy_step")
    @SequenceGenerator(name = "remedy_step", sequenceName = "remedy_step_seq", allocationSize = 50)
    private Long id;

    protected CorrectiveActionStep() {
        // for JPA
    }

    CorrectiveActionStep(
            CorrectiveAction correctiveAction,
            CorrectiveActionStepKind kind,
            Long account,
            String note,
            Instant at) {
        super(correctiveAction, kind, account, note, at);
    }
}
