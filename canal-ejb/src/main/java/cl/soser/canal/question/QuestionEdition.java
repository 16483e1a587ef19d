package cl.soser.canal.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * All questions as they are asked from one publication to the next; one is being written at most.
 */
@Entity
@Table(name = "questionnaire")
@NamedQuery(
        name = QuestionEdition.IN_FORCE,
        query = "SELECT MAX(e.number) FROM QuestionEdition e WHERE e.publishedAt IS NOT NULL")
@NamedQuery(
        name = QuestionEdition.LAST,
        query = "SELECT e FROM QuestionEdition e ORDER BY e.number DESC")
class QuestionEdition {

    static final String IN_FORCE = "QuestionEdition.inForce";
    static final String LAST = "QuestionEdition.last";

    @Id
    @Column(name = "edition")
    private int number;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private Long publishedBy;

    @Version private int version;

    protected QuestionEdition() {
        // for JPA
    }

    QuestionEdition(int number) {
        this.number = number;
    }

    /** From now on it is in force, and never changes. */
    void publish(Long account, Instant now) {
        publishedAt = now;
        publishedBy = account;
    }

    int getNumber() {
        return number;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    Instant getPublishedAt() {
        return publishedAt;
    }

    Long getPublishedBy() {
        return publishedBy;
    }

    int getVersion() {
        return version;
    }
}
