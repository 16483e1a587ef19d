package cl.soser.canal.attachment;

import cl.soser.canal.attachment.inspection.FileType;
import java.io.Serializable;
import java.time.Instant;

/**
 * A file in a list.
 *
 * @param publicId what its address is made of
 * @param ownerId null while it waits in a basket
 * @param size of the original, in bytes
 * @param preview whether there is a small picture of it
 * @param copy whether a copy without hidden data exists; an image without one is for staff only,
 *     and so is a video
 */
public record AttachmentRow(
        String publicId,
        OwnerKind ownerKind,
        Long ownerId,
        String name,
        FileType type,
        long size,
        boolean preview,
        boolean copy,
        Instant uploadedAt)
        implements Serializable {

    /** Whether everyone who may read the owner may have it; otherwise only staff may. */
    public boolean isForEveryone() {
        return copy || !type.isImage() && !type.isVideo();
    }
}
