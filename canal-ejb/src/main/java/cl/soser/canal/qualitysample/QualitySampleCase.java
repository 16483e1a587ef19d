package cl.soser.canal.qualitysample;

import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** An answer that fell into its month's sample, and what Operations thought of it. */
@Entity
@Table(name = "pertinence_case")
@NamedQuery(
        name = QualitySampleCase.COUNTS,
        query =
                """
                SELECT c.month, c.pertinent, COUNT(c) FROM QualitySampleCase c
                WHERE c.month IN :months AND c.pertinent IS NOT NULL
                GROUP BY c.month, c.pertinent""")
@NamedQuery(
        name = QualitySampleCase.OF_MONTH,
        query =
                """
                SELECT c FROM QualitySampleCase c
                WHERE c.month = :month ORDER BY c.place""")
public class QualitySampleCase {

    static final String COUNTS = "QualitySampleCase.counts";
    static final String OF_MONTH = "QualitySampleCase.ofMonth";

    @Id
    @Column(name = "answer_id")
    private Long answer;

    @Version private int version;

    @Column(name = "sample_month")
    private LocalDate month;

    private int place;
    private Boolean pertinent;
    private String reason;

    @Column(name = "judged_by")
    private Long judgedBy;

    @Column(name = "judged_at")
    private Instant judgedAt;

    protected QualitySampleCase() {
        // for JPA
    }

    QualitySampleCase(LocalDate month, int place, long answer) {
        this.month = month;
        this.place = place;
        this.answer = answer;
    }

    /** Once; what was judged stays. */
    void judge(boolean verdict, String why, long by, Instant now) {
        if (pertinent != null) {
            throw new NotAllowedException("pertinence.judged");
        }
        pertinent = verdict;
        reason = why;
        judgedBy = by;
        judgedAt = now;
    }

    public Long getAnswer() {
        return answer;
    }

    public LocalDate getMonth() {
        return month;
    }

    /** Which of the sample, from 1. */
    public int getPlace() {
        return place;
    }

    /** Null while it is not judged. */
    public Boolean getPertinent() {
        return pertinent;
    }

    public String getReason() {
        return reason;
    }

    public Long getJudgedBy() {
        return judgedBy;
    }

    public Instant getJudgedAt() {
        return judgedAt;
    }
}
