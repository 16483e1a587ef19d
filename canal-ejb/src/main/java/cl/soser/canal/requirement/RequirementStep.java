package cl.soser.canal.requirement;

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

/** A line of a requirement's history. */
@Entity
@Table(name = "mandate_step")
@AttributeOverride(name = "subject", column = @Column(name = "mandate_id"))
public class RequirementStep extends CommitmentStep {

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "mandate_step")
    @SequenceGenerator(
            name = "mandate_step",
            sequenceName = "mandate_step_seq",
            allocationSize = 50)
    private Long id;

    protected RequirementStep() {
        // for JPA
    }

    public RequirementStep(
            Requirement requirement,
            RequirementStepKind kind,
            Long account,
            String note,
            Instant at) {
        super(requirement, kind, account, note, at);
    }
}
