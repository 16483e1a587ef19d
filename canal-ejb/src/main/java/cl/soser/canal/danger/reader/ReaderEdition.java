package cl.soser.canal.danger.reader;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * All edits of what the reader knows, from one publication to the next; one edition is being
 * written at most. Number 0 has no row: it is what is shipped.
 */
@Entity
@Table(name = "reader_edition")
@NamedQuery(
        name = ReaderEdition.IN_FORCE,
        query = "SELECT MAX(e.number) FROM ReaderEdition e WHERE e.publishedAt IS NOT NULL")
@NamedQuery(
        name = ReaderEdition.LAST,
        query = "SELECT e FROM ReaderEdition e ORDER BY e.number DESC")
@NamedQuery(
        name = ReaderEdition.PUBLISHED,
        query =
                """
                SELECT e FROM ReaderEdition e
                WHERE e.publishedAt IS NOT NULL AND e.number < :below ORDER BY e.number DESC""")
class ReaderEdition {

    static final String IN_FORCE = "ReaderEdition.inForce";
    static final String LAST = "ReaderEdition.last";
    static final String PUBLISHED = "ReaderEdition.published";

    @Id
    @Column(name = "edition")
    private int number;

    @Column(updatable = false)
    private Integer restores;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private Long publishedBy;

    @Version private int version;

    protected ReaderEdition() {
        // for JPA
    }

    /**
     * @param restores the earlier edition that it repeats; null for one that is written
     */
    ReaderEdition(int number, Integer restores) {
        this.number = number;
        this.restores = restores;
    }

    /** From now on it is in force, and never changes. */
    void publish(Long account, Instant now) {
        publishedAt = now;
        publishedBy = account;
    }

    int getNumber() {
        return number;
    }

    Integer getRestores() {
        return restores;
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
