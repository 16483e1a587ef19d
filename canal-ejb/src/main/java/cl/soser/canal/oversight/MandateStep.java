package cl.soser.canal.oversight;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.Deed;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of a requirement's history. */
@Entity
@Table(name = "mandate_step")
public class MandateStep {

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "mandate_step")
    @SequenceGenerator(
            name = "mandate_step",
            sequenceName = "mandate_step_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "mandate_id")
    private long mandate;

    @Enumerated(STRING)
    private MandateStepKind kind;

    @Embedded private Deed deed;

    protected MandateStep() {
        // for JPA
    }

    MandateStep(long mandate, MandateStepKind kind, long account, String note, Instant happenedAt) {
        this.mandate = mandate;
        this.kind = kind;
        this.deed = new Deed(account, note, happenedAt);
    }

    public MandateStepKind getKind() {
        return kind;
    }

    public Instant getHappenedAt() {
        return deed.happenedAt();
    }

    public long getAccount() {
        return deed.account();
    }

    public String getNote() {
        return deed.note();
    }
}
