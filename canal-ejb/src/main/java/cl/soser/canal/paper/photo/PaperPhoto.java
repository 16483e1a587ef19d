package cl.soser.canal.paper.photo;

import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.directory.School;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;

/**
 * A photograph of one sheet or two, sent from a school. It may be withdrawn or replaced until it is
 * transcribed; its image then no longer counts and may be sent again.
 */
@Entity
@Table(name = "sheet_photo")
@NamedQuery(
        name = PaperPhoto.BY_KEY,
        query = "SELECT p FROM PaperPhoto p WHERE p.submissionKey = :key")
@NamedQuery(
        name = PaperPhoto.UNREAD,
        query =
                """
                SELECT p.id FROM PaperPhoto p
                WHERE p.readAt IS NULL AND p.state = :waiting
                ORDER BY p.receivedAt""")
@NamedQuery(
        name = PaperPhoto.BY_IMAGE,
        query = "SELECT p FROM PaperPhoto p WHERE p.image = :image OR p.source = :source")
@NamedQuery(
        name = PaperPhoto.COUNT,
        query = "SELECT COUNT(p) FROM PaperPhoto p WHERE p.state = :state")
public class PaperPhoto implements Serializable {

    static final String BY_KEY = "PaperPhoto.byKey";
    static final String UNREAD = "PaperPhoto.unread";
    static final String BY_IMAGE = "PaperPhoto.byImage";
    static final String COUNT = "PaperPhoto.count";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "sheet_photo")
    @SequenceGenerator(name = "sheet_photo", sequenceName = "sheet_photo_seq", allocationSize = 50)
    private Long id;

    @Column(name = "submission_key")
    private String submissionKey;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "sent_by")
    private long sentBy;

    @Column(name = "photographed_time")
    private Instant photographedAt;

    @Column(name = "received_time")
    private Instant receivedAt;

    @Column(name = "image_sha256")
    private String image;

    @Column(name = "source_sha256")
    private String source;

    @Enumerated(EnumType.STRING)
    private PhotoState state;

    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "return_code")
    private ReturnReason returnReason;

    @Column(name = "replaced_by")
    private Long replacedBy;

    @Column(name = "read_time")
    private Instant readAt;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "changed_time")
    private Instant changedAt;

    @Version private int version;

    protected PaperPhoto() {}

    PaperPhoto(SendPhotoCommand sent, String image, School school, long sentBy, Instant now) {
        this.submissionKey = sent.submissionKey();
        this.school = school;
        this.sentBy = sentBy;
        this.photographedAt = sent.photographed().isAfter(now) ? now : sent.photographed();
        this.receivedAt = now;
        this.image = image;
        this.source = sent.source();
        become(PhotoState.ESPERA, null, sentBy, now);
    }

    /** Its sender withdraws it, while no ticket was made of it. */
    void withdraw(long by, Instant now) {
        if (state != PhotoState.ESPERA && state != PhotoState.DEVUELTA) {
            throw new NotAllowedException("paper.photo." + state);
        }
        this.image = null;
        this.source = null;
        become(PhotoState.RETIRADA, reason, by, now);
    }

    /** Another takes its place. */
    void giveWayTo(PaperPhoto other, long by, Instant now) {
        if (!school.getId().equals(other.school.getId())) {
            throw new NotAllowedException("paper.photo.otherSchool");
        }
        withdraw(by, now);
        this.replacedBy = other.id;
    }

    /** Its sender is asked for another. */
    void returnToSender(ReturnReason why, String text, long by, Instant now) {
        requireWaiting();
        this.returnReason = why;
        become(PhotoState.DEVUELTA, text, by, now);
    }

    /** Every sheet on it is settled. */
    void done(long by, Instant now) {
        requireWaiting();
        become(PhotoState.TRANSCRITA, null, by, now);
    }

    /** It belongs to another school than the one it was sent for. */
    void moveTo(School other, long by, Instant now) {
        requireWaiting();
        this.school = other;
        become(PhotoState.ESPERA, null, by, now);
    }

    /** Something on it changed: a decision on its earlier state gets an error. */
    void touch(long by, Instant now) {
        become(state, reason, by, now);
    }

    public void requireWaiting() {
        if (state != PhotoState.ESPERA) {
            throw new NotAllowedException("paper.desk." + state);
        }
    }

    private void become(PhotoState next, String why, Long by, Instant now) {
        this.state = next;
        this.reason = why;
        this.changedBy = by;
        this.changedAt = now;
    }

    boolean isDeliveryOf(String key) {
        return submissionKey.equals(key);
    }

    public Long getId() {
        return id;
    }

    public School getSchool() {
        return school;
    }

    public long getSentBy() {
        return sentBy;
    }

    /** By the phone's clock, never after {@link #getReceivedAt}. */
    public Instant getPhotographedAt() {
        return photographedAt;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public PhotoState getState() {
        return state;
    }

    /** Why it was sent back, in words that say what to do; null otherwise. */
    public String getReason() {
        return reason;
    }

    /** The same as a code; null when it was never sent back. */
    public ReturnReason getReturnReason() {
        return returnReason;
    }

    /** Null until the QRs were looked for. */
    public Instant getReadAt() {
        return readAt;
    }

    /** Of the original, by which the store finds it; null when withdrawn. */
    String getImage() {
        return image;
    }

    public Long getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public int getVersion() {
        return version;
    }
}
