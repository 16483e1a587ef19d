package cl.soser.canal.directory;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A directory file between its preview and its application, and afterwards the record that it was
 * applied. It lives in the database, because the second click may reach another node.
 */
@Entity
@Table(name = "directory_import")
@NamedQuery(
        name = DirectoryUpload.APPLIED,
        query =
                """
                SELECT NEW cl.soser.canal.directory.DirectoryImportReport(
                    u.id, u.fileName, u.uploadedBy, u.appliedTime,
                    u.added, u.changed, u.closed, u.unchanged, u.rejected)
                FROM DirectoryUpload u
                WHERE u.appliedTime IS NOT NULL
                ORDER BY u.appliedTime DESC, u.id DESC""")
@NamedQuery(
        name = DirectoryUpload.FORGET,
        query =
                "DELETE FROM DirectoryUpload u WHERE u.appliedTime IS NULL AND u.uploadedTime < :before")
class DirectoryUpload {

    static final String APPLIED = "DirectoryUpload.applied";
    static final String FORGET = "DirectoryUpload.forget";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "directory_import")
    @SequenceGenerator(
            name = "directory_import",
            sequenceName = "directory_import_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_hash")
    private String fileHash;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_time")
    private Instant uploadedTime;

    @Column(name = "difference_hash")
    private String differenceHash;

    private int added;
    private int changed;
    private int closed;
    private int unchanged;
    private int rejected;

    @Column(name = "applied_time")
    private Instant appliedTime;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    @Version private int version;

    protected DirectoryUpload() {}

    DirectoryUpload(
            String fileName,
            String fileHash,
            byte[] content,
            DirectoryDifference difference,
            String uploadedBy,
            Instant uploadedTime) {
        this.fileName = fileName;
        this.fileHash = fileHash;
        this.content = content.clone();
        this.uploadedBy = uploadedBy;
        this.uploadedTime = uploadedTime;
        this.differenceHash = difference.fingerprint();
        this.added = difference.addedCount();
        this.changed = difference.changedCount();
        this.closed = difference.closedCount();
        this.unchanged = difference.unchangedCount();
        this.rejected = difference.badLineCount();
    }

    Long getId() {
        return id;
    }

    byte[] content() {
        return content.clone();
    }

    boolean isApplied() {
        return appliedTime != null;
    }

    boolean isOlderThan(Instant moment) {
        return uploadedTime.isBefore(moment);
    }

    /** Whether applying now does exactly what was shown then. */
    boolean foresaw(DirectoryDifference difference) {
        return differenceHash.equals(difference.fingerprint());
    }

    /** Applied once; the file itself is not needed any more. */
    void applied(Instant moment) {
        appliedTime = moment;
        content = null;
    }

    DirectoryImportReport report() {
        return new DirectoryImportReport(
                id, fileName, uploadedBy, appliedTime, added, changed, closed, unchanged, rejected);
    }
}
