package cl.soser.canal.web.shared.files;

import cl.soser.canal.attachment.AttachmentRow;

/**
 * A file that was taken into a basket, as the script of the page shows it.
 *
 * @param preview address of its picture; null where there is none
 */
public record ReceivedFile(String ref, String name, long size, String type, String preview) {

    static ReceivedFile of(AttachmentRow file) {
        return new ReceivedFile(
                file.publicId(),
                file.name(),
                file.size(),
                file.type().mediaType(),
                file.preview() ? FileAddress.thumbnail(file.publicId()) : null);
    }
}
