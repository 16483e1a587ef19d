package cl.soser.canal.st;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** What a phone takes a picture of: coloured patches, unlike those of every other. */
final class Photograph {

    private static final Random RANDOM = new Random();

    private Photograph() {}

    /**
     * @param format "jpg" or "png"
     */
    static byte[] of(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(RANDOM.nextInt(0x1000000)));
            pen.fillRect(RANDOM.nextInt(width), RANDOM.nextInt(height), width / 5, height / 5);
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
