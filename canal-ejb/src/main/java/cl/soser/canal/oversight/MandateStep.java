package cl.soser.canal.oversight;

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

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "account_id")
    private long account;

    private String note;

    protected MandateStep() {
        // for JPA
    }

    MandateStep(long mandate, MandateStepKind kind, long account, String note, Instant happenedAt) {
        this.mandate = mandate;
        this.kind = kind;
        this.account = account;
        this.note = note;
        this.happenedAt = happenedAt;
    }

    public MandateStepKind getKind() {
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
