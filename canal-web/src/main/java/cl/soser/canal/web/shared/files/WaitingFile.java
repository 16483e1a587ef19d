package cl.soser.canal.web.shared.files;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.web.shared.FileItem;

/**
 * A file that goes with something still being written, and may be taken out of it.
 *
 * @param id what it is taken out by
 */
public record WaitingFile(String id, FileItem item) {

    /** In a basket that the cookie of the browser opens. */
    public static WaitingFile of(AttachmentRow file) {
        return new WaitingFile(file.publicId(), FileAddress.item(file));
    }

    /** In a basket that only its page can name: pictures are asked for without that name. */
    public static WaitingFile withoutPicture(AttachmentRow file) {
        FileItem item = FileAddress.item(file);
        return new WaitingFile(
                file.publicId(), new FileItem(item.name(), item.bytes(), item.href(), null));
    }

    /** In a draft of the staff, who may have everything. */
    public static WaitingFile ofStaff(AttachmentRow file) {
        return new WaitingFile(file.publicId(), FileAddress.staffItem(file));
    }
}
