package cl.soser.canal.retention;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How long a class of data keeps its people, and why so long. */
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
    @Version private int version;

    protected RetentionRule() {
        // for JPA
    }

    void keep(int newMonths, String newReason) {
        months = newMonths;
        reason = newReason;
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
