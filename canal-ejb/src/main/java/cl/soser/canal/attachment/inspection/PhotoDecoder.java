package cl.soser.canal.attachment.inspection;

import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Function;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Decodes a photograph for a program that reads it, with the same limits as for the copies that
 * people see: pixels are counted before they are decoded, and only two photographs are in memory at
 * a time.
 */
@ApplicationScoped
public class PhotoDecoder {

    private ImageCleaner cleaner;

    protected PhotoDecoder() {
        // for CDI's proxy
    }

    @Inject
    public PhotoDecoder(ImageCleaner cleaner) {
        this.cleaner = cleaner;
    }

    /**
     * Shows a JPEG, PNG or WebP to the eye, made smaller where it is large and not turned.
     *
     * @throws NotAllowedException not an image, a HEIC (no decoder here), damaged, or too many
     *     pixels
     */
    public <T> T look(byte[] file, Function<BufferedImage, T> eye) {
        FileType type = type(file);
        if (type == null) {
            throw new NotAllowedException("file.type");
        }
        if (type == FileType.HEIC) {
            throw new NotAllowedException("paper.photo.heic");
        }
        return cleaner.look(file, type, eye);
    }

    private static FileType type(byte[] file) {
        try {
            String found =
                    MimeTypes.getDefaultMimeTypes()
                            .detect(new ByteArrayInputStream(file), new Metadata())
                            .toString();
            return switch (found) {
                case "image/jpeg" -> FileType.JPEG;
                case "image/png" -> FileType.PNG;
                case "image/webp" -> FileType.WEBP;
                case "image/heic", "image/heif" -> FileType.HEIC;
                default -> null;
            };
        } catch (IOException e) {
            throw new NotAllowedException("file.damaged");
        }
    }
}
