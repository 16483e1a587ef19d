package cl.soser.canal.retention;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * How long a class of data keeps its people, and why so long. A shorter term than before holds once
 * another person than the one who wrote it has approved what it erases.
 */
@Entity
@Table(name = "retention_rule")
@NamedQuery(name = RetentionRule.ALL, query = "SELECT r FROM RetentionRule r ORDER BY r.kind")
class RetentionRule {

    static final String ALL = "RetentionRule.all";

    @Id
    @Enumerated(STRING)
    @Column(name = "class_code")
    private RetentionClass kind;

    private int months;
    private String reason;

    @Column(name = "months_before")
    private Integer monthsBefore;

    @Column(name = "shortened_by")
    private Long shortenedBy;

    @Version private int version;

    protected RetentionRule() {
        // for JPA
    }

    void keep(int newMonths, String newReason, Long account) {
        int held = getMonthsInForce();
        boolean shorter = newMonths < held;
        monthsBefore = shorter ? held : null;
        shortenedBy = shorter ? account : null;
        months = newMonths;
        reason = newReason;
    }

    /** What the shorter term erases was approved. */
    void confirm() {
        monthsBefore = null;
        shortenedBy = null;
    }

    boolean isShortened() {
        return monthsBefore != null;
    }

    boolean isShortenedBy(long account) {
        return shortenedBy != null && shortenedBy == account;
    }

    /** What people are told; longer than what was written while that waits for approval. */
    int getMonthsInForce() {
        return monthsBefore == null ? months : monthsBefore;
    }

    RetentionClass getOf() {
        return kind;
    }

    int getMonths() {
        return months;
    }

    String getReason() {
        return reason;
    }

    int getVersion() {
        return version;
    }
}
