package cl.soser.canal.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A mailbox or telephone, as a hash: when it was last asked, and whether it accepts questions. Its
 * version keeps two servers from asking one person twice at the same moment.
 */
@Entity
@Table(name = "survey_contact")
class SurveyContact {

    @Id
    @Column(name = "contact_hash")
    private String hash;

    @Column(name = "satisfaction_at")
    private Instant satisfactionAt;

    @Column(name = "effect_at")
    private Instant effectAt;

    @Column(name = "refused_at")
    private Instant refusedAt;

    @Version private int version;

    protected SurveyContact() {
        // for JPA
    }

    SurveyContact(String hash) {
        this.hash = hash;
    }

    /** Whether it heard a question of that kind after that instant. */
    boolean wasAsked(SurveyKind kind, Instant since) {
        Instant last = kind == SurveyKind.SATISFACCION ? satisfactionAt : effectAt;
        return last != null && last.isAfter(since);
    }

    /** When it last heard a question of any kind; null where it never did. */
    Instant lastAsked() {
        return satisfactionAt == null || effectAt != null && effectAt.isAfter(satisfactionAt)
                ? effectAt
                : satisfactionAt;
    }

    void ask(SurveyKind kind, Instant now) {
        if (kind == SurveyKind.SATISFACCION) {
            satisfactionAt = now;
        } else {
            effectAt = now;
        }
    }

    void refuse(Instant now) {
        refusedAt = refusedAt == null ? now : refusedAt;
    }

    void accept() {
        refusedAt = null;
    }

    boolean isRefused() {
        return refusedAt != null;
    }

    String getHash() {
        return hash;
    }
}
