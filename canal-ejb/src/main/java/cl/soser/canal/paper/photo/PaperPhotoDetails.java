package cl.soser.canal.paper.photo;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.directory.SchoolStatus;
import java.io.Serializable;

/**
 * A photograph as the transcriber sees it.
 *
 * @param institution code of the school's
 * @param region of the school, in words
 * @param image its file
 * @param sender by name
 * @param changedBy who settled it or sent it back, by name; null while it waits
 */
public record PaperPhotoDetails(
        PaperPhotoRow row,
        long schoolId,
        SchoolStatus schoolStatus,
        String institution,
        String region,
        AttachmentRow image,
        String sender,
        String changedBy)
        implements Serializable {

    public boolean isWaiting() {
        return row.state() == PhotoState.ESPERA;
    }
}
