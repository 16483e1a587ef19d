package cl.soser.canal.web.shared.files;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.web.shared.FileItem;

/** Where a file is to be had. */
public final class FileAddress {

    private static final String ROOT = "/archivos/";
    private static final String THUMBNAIL = "/miniatura";
    private static final String ORIGINAL = "/original";

    private FileAddress() {}

    /** What lists show; an image that only staff may have gets no address. */
    public static FileItem item(AttachmentRow file) {
        String id = file.publicId();
        return new FileItem(
                file.name(),
                file.size(),
                file.isForEveryone() ? copy(id) : null,
                file.preview() ? thumbnail(id) : null);
    }

    /** The same for staff, who may have everything: what cannot be shown is had as it came. */
    public static FileItem staffItem(AttachmentRow file) {
        String id = file.publicId();
        return new FileItem(
                file.name(),
                file.size(),
                file.isForEveryone() ? copy(id) : original(id),
                file.preview() ? thumbnail(id) : null);
    }

    public static String copy(String publicId) {
        return ROOT + publicId;
    }

    public static String thumbnail(String publicId) {
        return ROOT + publicId + THUMBNAIL;
    }

    /** For staff only. */
    public static String original(String publicId) {
        return ROOT + publicId + ORIGINAL;
    }
}
