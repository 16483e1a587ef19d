package cl.soser.canal.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A content the store has, is about to have or had until now. The mark says since when nobody is
 * known to use it; only marked ones are ever looked at by the sweep, which then asks the files
 * themselves.
 */
@Entity
@Table(name = "stored_file")
@NamedQuery(
        name = StoredFile.MARK,
        query = "UPDATE StoredFile s SET s.unusedSince = :now WHERE s.sha256 IN :hashes")
@NamedQuery(
        name = StoredFile.USE,
        query = "UPDATE StoredFile s SET s.unusedSince = NULL WHERE s.sha256 IN :hashes")
@NamedQuery(
        name = StoredFile.UNUSED,
        query =
                """
                SELECT s.sha256 FROM StoredFile s
                WHERE s.unusedSince < :before
                ORDER BY s.unusedSince""")
@NamedQuery(
        name = StoredFile.FORGET,
        query =
                """
                DELETE FROM StoredFile s
                WHERE s.sha256 = :sha256 AND s.unusedSince < :before
                AND NOT EXISTS (SELECT a.id FROM Attachment a WHERE a.originalSha256 = s.sha256)
                AND NOT EXISTS (SELECT a.id FROM Attachment a WHERE a.copySha256 = s.sha256)
                AND NOT EXISTS (SELECT a.id FROM Attachment a WHERE a.thumbnailSha256 = s.sha256)""")
@NamedQuery(
        name = StoredFile.STILL_USED,
        query =
                """
                UPDATE StoredFile s SET s.unusedSince = NULL
                WHERE s.sha256 = :sha256 AND s.unusedSince < :before""")
class StoredFile {

    static final String MARK = "StoredFile.mark";
    static final String USE = "StoredFile.use";
    static final String UNUSED = "StoredFile.unused";
    static final String FORGET = "StoredFile.forget";
    static final String STILL_USED = "StoredFile.stillUsed";

    @Id private String sha256;

    @Column(name = "size_bytes")
    private long size;

    @Column(name = "stored_at")
    private Instant storedAt;

    @Column(name = "unused_since")
    private Instant unusedSince;

    protected StoredFile() {
        // for JPA
    }

    /** Announced, and unused until a file says otherwise. */
    StoredFile(FileStore.Content content, Instant now) {
        sha256 = content.sha256();
        size = content.size();
        storedAt = now;
        unusedSince = now;
    }

    long getSize() {
        return size;
    }

    Instant getStoredAt() {
        return storedAt;
    }
}
