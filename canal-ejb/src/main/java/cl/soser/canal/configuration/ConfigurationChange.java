package cl.soser.canal.configuration;

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

/** A change of the configuration. It is never changed and never removed. */
@Entity
@Table(name = "configuration_change")
@NamedQuery(
        name = ConfigurationChange.OF_ALL,
        query =
                """
                SELECT c, a.displayName FROM ConfigurationChange c
                LEFT JOIN Account a ON a.id = c.accountId
                WHERE c.changedAt <= :until AND (c.changedAt < :until OR c.id < :id)
                ORDER BY c.changedAt DESC, c.id DESC""")
@NamedQuery(
        name = ConfigurationChange.OF_KIND,
        query =
                """
                SELECT c, a.displayName FROM ConfigurationChange c
                LEFT JOIN Account a ON a.id = c.accountId
                WHERE c.kind IN :kinds
                  AND c.changedAt <= :until AND (c.changedAt < :until OR c.id < :id)
                ORDER BY c.changedAt DESC, c.id DESC""")
@NamedQuery(
        name = ConfigurationChange.OF_ONE,
        query =
                """
                SELECT c, a.displayName FROM ConfigurationChange c
                LEFT JOIN Account a ON a.id = c.accountId
                WHERE c.kind IN :kinds AND c.objectKey = :key
                  AND c.changedAt <= :until AND (c.changedAt < :until OR c.id < :id)
                ORDER BY c.changedAt DESC, c.id DESC""")
@NamedQuery(
        name = ConfigurationChange.BETWEEN,
        query =
                """
                SELECT c, a.displayName FROM ConfigurationChange c
                LEFT JOIN Account a ON a.id = c.accountId
                WHERE c.kind IN :kinds AND c.changedAt >= :from
                  AND c.changedAt <= :until AND (c.changedAt < :until OR c.id < :id)
                ORDER BY c.changedAt DESC, c.id DESC""")
@NamedQuery(
        name = ConfigurationChange.BY_AUTHOR,
        query =
                """
                SELECT c, a.displayName FROM ConfigurationChange c
                LEFT JOIN Account a ON a.id = c.accountId
                WHERE c.accountId = :account AND c.kind IN :kinds AND c.changedAt >= :from
                  AND c.changedAt <= :until AND (c.changedAt < :until OR c.id < :id)
                ORDER BY c.changedAt DESC, c.id DESC""")
@NamedQuery(
        name = ConfigurationChange.AUTHORS,
        query =
                """
                SELECT a.id, a.displayName FROM Account a
                WHERE EXISTS (SELECT c.id FROM ConfigurationChange c WHERE c.accountId = a.id)
                ORDER BY a.displayName, a.id""")
class ConfigurationChange {

    static final String OF_ALL = "ConfigurationChange.ofAll";
    static final String OF_KIND = "ConfigurationChange.ofKind";
    static final String OF_ONE = "ConfigurationChange.ofOne";
    static final String BETWEEN = "ConfigurationChange.between";
    static final String BY_AUTHOR = "ConfigurationChange.byAuthor";
    static final String AUTHORS = "ConfigurationChange.authors";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "configuration_change")
    @SequenceGenerator(
            name = "configuration_change",
            sequenceName = "configuration_change_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(STRING)
    private ConfigurationKind kind;

    @Column(name = "object_key")
    private String objectKey;

    private String label;

    @Enumerated(STRING)
    @Column(name = "act")
    private ChangeAction action;

    @Column(name = "by_file")
    private Boolean byFile;

    protected ConfigurationChange() {
        // for JPA
    }

    ConfigurationChange(
            ConfigurationSubject what,
            ChangeAction action,
            boolean byFile,
            Long account,
            Instant now) {
        this.kind = what.kind();
        this.objectKey = what.key();
        this.label = what.label();
        this.action = action;
        this.byFile = byFile;
        this.accountId = account;
        this.changedAt = now;
    }

    Long getId() {
        return id;
    }

    /** Null for older lines. */
    ChangeAction getAction() {
        return action;
    }

    boolean isByFile() {
        return Boolean.TRUE.equals(byFile);
    }

    Instant getChangedAt() {
        return changedAt;
    }

    ConfigurationSubject what() {
        return new ConfigurationSubject(kind, objectKey, label);
    }
}
