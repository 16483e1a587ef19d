package cl.soser.canal.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A content that the store has, is about to have, or had until now. Its mark has the time since
 * which it has no known owner; the cleanup looks only at marked rows, and then checks the
 * attachments.
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
        name = StoredFile.USERS,
        query =
                """
                SELECT COUNT(a) FROM Attachment a
                WHERE a.originalSha256 = :sha256 OR a.copySha256 = :sha256
                OR a.thumbnailSha256 = :sha256""")
@NamedQuery(
        name = StoredFile.EXPORTS,
        query = "SELECT COUNT(e) FROM CaseExport e WHERE e.sha256 = :sha256")
class StoredFile {

    static final String MARK = "StoredFile.mark";
    static final String USE = "StoredFile.use";
    static final String UNUSED = "StoredFile.unused";
    static final String EXPORTS = "StoredFile.exports";
    static final String USERS = "StoredFile.users";

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

    boolean isUnusedSince(Instant before) {
        return unusedSince != null && unusedSince.isBefore(before);
    }

    /** A file refers to it after all. */
    void keep() {
        unusedSince = null;
    }

    long getSize() {
        return size;
    }
}
