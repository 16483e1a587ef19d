package cl.soser.canal.notification.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A wording an administrator wrote over the shipped one, for all cases of a code or for one motive
 * or topic. Versions are only added; the newest counts, and one without text means the shipped
 * wording again.
 */
@Entity
@Table(name = "message_template")
@NamedQuery(
        name = TemplateVersion.NEWEST,
        query =
                """
                SELECT t FROM TemplateVersion t
                WHERE t.code = :code AND t.variant IN :variants
                  AND t.versionNumber = (
                    SELECT MAX(other.versionNumber) FROM TemplateVersion other
                    WHERE other.code = t.code AND other.variant = t.variant)
                """)
@NamedQuery(
        name = TemplateVersion.HISTORY,
        query =
                """
                SELECT t FROM TemplateVersion t
                WHERE t.code = :code AND t.variant = :variant
                ORDER BY t.versionNumber DESC
                """)
@NamedQuery(
        name = TemplateVersion.ALL_NEWEST,
        query =
                """
                SELECT t FROM TemplateVersion t
                WHERE t.versionNumber = (
                    SELECT MAX(other.versionNumber) FROM TemplateVersion other
                    WHERE other.code = t.code AND other.variant = t.variant)
                """)
class TemplateVersion {

    static final String ALL_NEWEST = "TemplateVersion.allNewest";

    static final String NEWEST = "TemplateVersion.newest";
    static final String HISTORY = "TemplateVersion.history";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_template")
    @SequenceGenerator(
            name = "message_template",
            sequenceName = "message_template_seq",
            allocationSize = 50)
    private Long id;

    private String code;

    /** "" for all cases, "RECLAMO" or "RECLAMO.BIOMETRICO". */
    private String variant;

    @Column(name = "version_number")
    private int versionNumber;

    private String subject;
    private String body;

    @Column(name = "author_account_id")
    private Long authorAccountId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected TemplateVersion() {}

    TemplateVersion(
            String code,
            String variant,
            int versionNumber,
            Template wording,
            Long authorAccountId,
            Instant createdAt) {
        this.code = code;
        this.variant = variant;
        this.versionNumber = versionNumber;
        this.subject = wording == null ? null : wording.subject();
        this.body = wording == null ? null : wording.body();
        this.authorAccountId = authorAccountId;
        this.createdAt = createdAt;
    }

    boolean isShippedAgain() {
        return body == null;
    }

    Template wording() {
        return new Template(subject, body);
    }

    Long getId() {
        return id;
    }

    String getCode() {
        return code;
    }

    String getVariant() {
        return variant;
    }

    int getVersionNumber() {
        return versionNumber;
    }

    Long getAuthorAccountId() {
        return authorAccountId;
    }

    Instant getCreatedAt() {
        return createdAt;
    }
}
