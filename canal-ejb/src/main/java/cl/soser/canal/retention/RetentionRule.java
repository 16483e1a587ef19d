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
@NamedQuery(
        name = "RetentionRule.due.SOLICITUDES",
        query = "SELECT COUNT(t) FROM Ticket t WHERE t.open = FALSE AND t.closedAt < :limit")
@NamedQuery(
        name = "RetentionRule.due.ARCHIVOS",
        query = "SELECT COUNT(a) FROM Attachment a WHERE a.uploadedAt < :limit")
@NamedQuery(
        name = "RetentionRule.due.FOTOS_PAPEL",
        query = "SELECT COUNT(p) FROM PaperPhoto p WHERE p.receivedAt < :limit")
@NamedQuery(
        name = "RetentionRule.due.MENSAJES",
        query = "SELECT COUNT(m) FROM OutboundMessage m WHERE m.createdAt < :limit")
@NamedQuery(
        name = "RetentionRule.due.LLAMADAS",
        query = "SELECT COUNT(c) FROM Call c WHERE c.startedAt < :limit")
@NamedQuery(
        name = "RetentionRule.due.LECTURAS",
        query = "SELECT COUNT(e) FROM AuditEntry e WHERE e.happenedAt < :limit")
@NamedQuery(
        name = "RetentionRule.due.CUENTAS",
        query =
                """
                SELECT COUNT(a) FROM Account a JOIN a.roles r
                WHERE r = 'CIUDADANO' AND a.createdAt < :limit
                  AND (a.lastSignInAt IS NULL OR a.lastSignInAt < :limit)""")
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
