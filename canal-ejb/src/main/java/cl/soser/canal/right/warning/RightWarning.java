package cl.soser.canal.right.warning;

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
import java.time.LocalDate;

/** That a milestone of a case was told of; once for each of its ends. */
@Entity
@Table(name = "data_right_warning")
@NamedQuery(
        name = RightWarning.OF_CASE,
        query = "SELECT w FROM RightWarning w WHERE w.caseId = :case")
class RightWarning {

    static final String OF_CASE = "RightWarning.ofCase";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "data_right_warning")
    @SequenceGenerator(
            name = "data_right_warning",
            sequenceName = "data_right_warning_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "case_id", updatable = false)
    private long caseId;

    @Enumerated(STRING)
    @Column(updatable = false)
    private RightMilestone milestone;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "warned_at", updatable = false)
    private Instant warnedAt;

    protected RightWarning() {
        // for JPA
    }

    RightWarning(long caseId, RightMilestone milestone, LocalDate dueOn, Instant warnedAt) {
        this.caseId = caseId;
        this.milestone = milestone;
        this.dueOn = dueOn;
        this.warnedAt = warnedAt;
    }

    boolean isOf(RightMilestone one, LocalDate due) {
        return milestone == one && dueOn.equals(due);
    }
}
