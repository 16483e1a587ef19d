package cl.soser.canal.paper.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * Draws a QR for print: level M, of which a seventh may be dirty or torn, because larger dots help
 * a bad photograph more than redundancy does.
 */
final class QrCode {

    private static final int DOT = 8;

    /** The standard asks for four dots of white around. */
    private static final int QUIET = 4;

    private QrCode() {}

    /** As the address of a picture in a page. */
    static String address(String text) {
        ByteMatrix dots;
        try {
            dots = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR: " + text, tooLong);
        }
        int side = (dots.getWidth() + 2 * QUIET) * DOT;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, isDark(dots, x / DOT - QUIET, y / DOT - QUIET) ? 0 : 0xffffff);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static boolean isDark(ByteMatrix dots, int x, int y) {
        return x >= 0
                && y >= 0
                && x < dots.getWidth()
                && y < dots.getHeight()
                && dots.get(x, y) == 1;
    }
}
