package cl.soser.canal.account.factor;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR for a screen, as the path of an SVG: one unit a dot.
 *
 * @param side of the whole, the white around included
 */
public record QrPath(int side, String path) {

    /** The standard asks for four dots of white around. */
    private static final int QUIET = 4;

    public static QrPath of(String text) {
        ByteMatrix dots;
        try {
            dots = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR", tooLong);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y) == 1) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append("h1v1h-1z");
                }
            }
        }
        return new QrPath(dots.getWidth() + 2 * QUIET, path.toString());
    }

    /** As pages read it. */
    public int getSide() {
        return side;
    }

    public String getPath() {
        return path;
    }
}
