package cl.soser.canal.attachment;

import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A content that the store has, is about to have, or had until now. Its mark has the time since
 * which it has no known owner; the cleanup looks only at marked rows, and then checks the
 * attachments. A content that no scanner has passed yet is in quarantine: it is kept and given to
 * nobody; one in which a virus was found stays so.
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
        name = StoredFile.QUARANTINED,
        query =
                """
                SELECT s.sha256 FROM StoredFile s
                WHERE s.quarantinedAt IS NOT NULL
                ORDER BY s.quarantinedAt""")
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
@NamedQuery(
        name = StoredFile.RIGHTS,
        query = "SELECT COUNT(c) FROM DataRightCase c WHERE c.copySha256 = :sha256")
class StoredFile {

    static final String QUARANTINED = "StoredFile.quarantined";
    static final String MARK = "StoredFile.mark";
    static final String USE = "StoredFile.use";
    static final String UNUSED = "StoredFile.unused";
    static final String EXPORTS = "StoredFile.exports";
    static final String RIGHTS = "StoredFile.rights";
    static final String USERS = "StoredFile.users";

    @Id private String sha256;

    @Column(name = "size_bytes")
    private long size;

    @Column(name = "stored_at")
    private Instant storedAt;

    @Column(name = "unused_since")
    private Instant unusedSince;

    @Column(name = "quarantined_at")
    private Instant quarantinedAt;

    @Column(name = "infected_at")
    private Instant infectedAt;

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

    void quarantine(Instant now) {
        quarantinedAt = now;
    }

    /** What the scanner said of a content in quarantine. */
    void scanned(boolean clean, Instant now) {
        quarantinedAt = null;
        infectedAt = clean ? null : now;
    }

    /**
     * @throws NotAllowedException it waits for the scanner, or a virus was found in it
     */
    void refuseUnsafe() {
        if (quarantinedAt != null) {
            throw new NotAllowedException("file.quarantined");
        }
        if (infectedAt != null) {
            throw new NotAllowedException("file.withheld");
        }
    }

    boolean isSafe() {
        return quarantinedAt == null && infectedAt == null;
    }

    long getSize() {
        return size;
    }
}
