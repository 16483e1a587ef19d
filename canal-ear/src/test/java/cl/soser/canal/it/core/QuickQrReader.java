package cl.soser.canal.it.core;

import cl.soser.canal.attachment.inspection.PhotoDecoder;
import cl.soser.canal.paper.PaperSheetCode;
import cl.soser.canal.paper.photo.QrReader;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Knows without looking that nothing can be read on the small pictures with which tests stand for a
 * photograph. Each would be enlarged and looked at nineteen times, a fifth of all the time of the
 * tests' servers.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class QuickQrReader extends QrReader {

    /** Dots of its long side; the photographs of sheets have more. */
    private static final int SMALL = 640;

    protected QuickQrReader() {
        // for CDI's proxy
    }

    @Inject
    public QuickQrReader(PhotoDecoder photographs) {
        super(photographs);
    }

    @Override
    public List<PaperSheetCode> read(byte[] photograph) {
        return isSmall(photograph) ? List.of() : super.read(photograph);
    }

    private static boolean isSmall(byte[] photograph) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(photograph));
            return picture != null && Math.max(picture.getWidth(), picture.getHeight()) <= SMALL;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
