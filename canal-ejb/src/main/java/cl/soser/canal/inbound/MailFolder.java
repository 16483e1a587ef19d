package cl.soser.canal.inbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far a folder of the mailbox was read, and which server reads it at present. */
@Entity
@Table(name = "mail_folder")
@NamedQuery(
        name = MailFolder.CLAIM,
        query =
                """
                UPDATE MailFolder f SET f.claimedUntil = :until
                WHERE f.folder = :folder
                  AND (f.claimedUntil IS NULL OR f.claimedUntil < :now)""")
@NamedQuery(
        name = MailFolder.ADVANCE,
        query =
                """
                UPDATE MailFolder f SET f.uidValidity = :validity, f.lastUid = :uid, f.claimedUntil = :until
                WHERE f.folder = :folder""")
class MailFolder {

    static final String CLAIM = "MailFolder.claim";
    static final String ADVANCE = "MailFolder.advance";

    @Id private String folder;

    @Column(name = "uid_validity")
    private long uidValidity;

    @Column(name = "last_uid")
    private long lastUid;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "failed_at")
    private Instant failedAt;

    private String failure;

    protected MailFolder() {
        // for JPA
    }

    /** Never read. */
    MailFolder(String folder) {
        this.folder = folder;
    }

    /** Read to its end. */
    void read(Instant now) {
        claimedUntil = null;
        readAt = now;
        failedAt = null;
        failure = null;
    }

    /** The server did not let us; failing since is kept. */
    void failed(String words, Instant now) {
        claimedUntil = null;
        failedAt = failedAt == null ? now : failedAt;
        failure = words;
    }

    /** The last one read of this numbering; after another numbering everything is read again. */
    long lastOf(long validity) {
        return validity == uidValidity ? lastUid : 0;
    }

    Instant getReadAt() {
        return readAt;
    }

    Instant getFailedAt() {
        return failedAt;
    }

    String getFailure() {
        return failure;
    }
}
