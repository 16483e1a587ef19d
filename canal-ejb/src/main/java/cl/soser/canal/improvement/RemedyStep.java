package cl.soser.canal.improvement;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.Deed;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of an action's history: who, when, what and why. */
@Entity
@Table(name = "remedy_step")
@NamedQuery(
        name = RemedyStep.OF_REMEDY,
        query = "SELECT s FROM RemedyStep s WHERE s.remedy = :remedy ORDER BY s.id DESC")
public class RemedyStep {

    static final String OF_REMEDY = "RemedyStep.ofRemedy";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "remedy_step")
    @SequenceGenerator(name = "remedy_step", sequenceName = "remedy_step_seq", allocationSize = 50)
    private Long id;

    @Column(name = "remedy_id")
    private long remedy;

    @Enumerated(STRING)
    private RemedyStepKind kind;

    @Embedded private Deed deed;

    protected RemedyStep() {
        // for JPA
    }

    RemedyStep(long remedy, RemedyStepKind kind, Long account, String note, Instant happenedAt) {
        this.remedy = remedy;
        this.kind = kind;
        this.deed = new Deed(account, note, happenedAt);
    }

    public RemedyStepKind getKind() {
        return kind;
    }

    public Instant getHappenedAt() {
        return deed.happenedAt();
    }

    /** Who did it; null where the system did. */
    public Long getAccount() {
        return deed.account();
    }

    public String getNote() {
        return deed.note();
    }
}
