package cl.soser.canal.attachment;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.attachment.inspection.DisplayName;
import cl.soser.canal.attachment.inspection.FileType;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.shared.SecretTokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file that a person sent. Until its form is filed it waits in a basket, identified by the hash
 * of the sender's token, and expires there; then it belongs to its owner as long as the owner
 * exists. The content is in the {@link FileStore}, named by its hash.
 */
@Entity
@Table(name = "attachment")
@NamedQuery(
        name = Attachment.BY_PUBLIC_ID,
        query = "SELECT a FROM Attachment a WHERE a.publicId = :publicId")
@NamedQuery(
        name = Attachment.OF_BASKET,
        query = "SELECT a FROM Attachment a WHERE a.basketHash = :basket ORDER BY a.slot")
@NamedQuery(
        name = Attachment.OF_OWNERS,
        query =
                """
                SELECT a FROM Attachment a
                WHERE a.ownerKind = :kind AND a.ownerId IN :ids
                ORDER BY a.ownerId, a.id""")
@NamedQuery(
        name = Attachment.COUNT_OF_OWNER,
        query =
                """
                SELECT COUNT(a) FROM Attachment a
                WHERE a.ownerKind = :kind AND a.ownerId = :id""")
@NamedQuery(
        name = Attachment.ADOPT,
        query =
                """
                UPDATE Attachment a
                SET a.ownerKind = :kind, a.ownerId = :id, a.basketHash = NULL, a.expiresAt = NULL,
                    a.version = a.version + 1
                WHERE a.basketHash = :basket""")
@NamedQuery(
        name = Attachment.SENT_SINCE,
        query =
                """
                SELECT COUNT(a), SUM(a.size) FROM Attachment a
                WHERE a.uploadedBy = :account AND a.uploadedAt > :since""")
@NamedQuery(
        name = Attachment.EXPIRED,
        query =
                """
                SELECT a.id FROM Attachment a
                WHERE a.expiresAt < :now
                ORDER BY a.expiresAt""")
@NamedQuery(
        name = Attachment.DISCARD,
        query = "DELETE FROM Attachment a WHERE a.id = :id AND a.expiresAt < :now")
class Attachment {

    static final String BY_PUBLIC_ID = "Attachment.byPublicId";
    static final String OF_BASKET = "Attachment.ofBasket";
    static final String OF_OWNERS = "Attachment.ofOwners";
    static final String COUNT_OF_OWNER = "Attachment.countOfOwner";
    static final String ADOPT = "Attachment.adopt";
    static final String SENT_SINCE = "Attachment.sentSince";
    static final String EXPIRED = "Attachment.expired";
    static final String DISCARD = "Attachment.discard";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "attachment")
    @SequenceGenerator(name = "attachment", sequenceName = "attachment_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "basket_hash")
    private String basketHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private short slot;

    @Enumerated(STRING)
    @Column(name = "owner_kind")
    private OwnerKind ownerKind;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "shown_name")
    private String name;

    @Enumerated(STRING)
    @Column(name = "file_type")
    private FileType type;

    @Column(name = "size_bytes")
    private long size;

    @Column(name = "original_sha256")
    private String originalSha256;

    @Enumerated(STRING)
    @Column(name = "copy_type")
    private FileType copyType;

    @Column(name = "copy_sha256")
    private String copySha256;

    @Column(name = "thumbnail_sha256")
    private String thumbnailSha256;

    @Column(name = "taken_at")
    private Instant takenAt;

    private BigDecimal latitude;
    private BigDecimal longitude;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "uploaded_by")
    private Long uploadedBy;

    @Enumerated(STRING)
    private Channel channel;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Attachment() {
        // for JPA
    }

    /** Puts a file in a place of a basket, under an address that cannot be guessed. */
    Attachment(CheckedFile file, Basket basket, int slot, Long uploadedBy, Instant now) {
        publicId = SecretTokens.random();
        basketHash = basket.hash();
        expiresAt = now.plus(Basket.LIFE);
        this.slot = (short) slot;
        name = file.name();
        type = file.type();
        size = file.original().size();
        originalSha256 = file.original().sha256();
        if (file.copy() != null) {
            copyType = file.copyType();
            copySha256 = file.copy().sha256();
            thumbnailSha256 = file.thumbnail().sha256();
        }
        takenAt = file.evidence().takenAt();
        latitude = file.evidence().latitude();
        longitude = file.evidence().longitude();
        channel = file.channel();
        uploadedAt = now;
        this.uploadedBy = uploadedBy;
    }

    /** The same file once more, for another owner. */
    Attachment(Attachment other, long owner) {
        publicId = SecretTokens.random();
        slot = other.slot;
        ownerKind = other.ownerKind;
        ownerId = owner;
        name = other.name;
        type = other.type;
        size = other.size;
        originalSha256 = other.originalSha256;
        copyType = other.copyType;
        copySha256 = other.copySha256;
        thumbnailSha256 = other.thumbnailSha256;
        takenAt = other.takenAt;
        latitude = other.latitude;
        longitude = other.longitude;
        channel = other.channel;
        uploadedAt = other.uploadedAt;
        uploadedBy = other.uploadedBy;
    }

    /** That there was one stays, its kind and its size; what was in it is gone. */
    void erase(String nothing, Instant now) {
        name = DisplayName.withExtension("archivo-borrado", type.extension());
        originalSha256 = nothing;
        copyType = null;
        copySha256 = null;
        thumbnailSha256 = null;
        takenAt = null;
        latitude = null;
        longitude = null;
        erasedAt = now;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    boolean isIn(Basket basket) {
        return basketHash != null && basket != null && basketHash.equals(basket.hash());
    }

    boolean isWaiting() {
        return basketHash != null;
    }

    /** Without an account, the holder of the basket's token sent it. */
    boolean isSentBy(Long account, Basket basket) {
        return uploadedBy == null ? isIn(basket) : uploadedBy.equals(account);
    }

    boolean belongsTo(OwnerKind kind, long owner) {
        return ownerKind == kind && Objects.equals(ownerId, owner);
    }

    List<String> hashes() {
        return Stream.of(originalSha256, copySha256, thumbnailSha256)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    AttachmentRow row() {
        return new AttachmentRow(
                publicId,
                ownerKind,
                ownerId,
                name,
                type,
                size,
                thumbnailSha256 != null,
                copySha256 != null,
                uploadedAt);
    }

    Long getId() {
        return id;
    }

    String getPublicId() {
        return publicId;
    }

    OwnerKind getOwnerKind() {
        return ownerKind;
    }

    Long getOwnerId() {
        return ownerId;
    }

    short getSlot() {
        return slot;
    }

    String getName() {
        return name;
    }

    FileType getType() {
        return type;
    }

    String getOriginalSha256() {
        return originalSha256;
    }

    FileType getCopyType() {
        return copyType;
    }

    String getCopySha256() {
        return copySha256;
    }

    String getThumbnailSha256() {
        return thumbnailSha256;
    }
}
