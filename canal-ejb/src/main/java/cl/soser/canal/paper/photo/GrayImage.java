package cl.soser.canal.paper.photo;

import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A photograph in shades of grey, with the transformations that help to read a QR code. None
 * changes the original.
 */
final class GrayImage {

    private static final int WHITE = 255;

    private final BufferedImage picture;

    /** Where a dot of the photograph is in this picture. */
    private final AffineTransform place;

    private GrayImage(BufferedImage picture, AffineTransform place) {
        this.picture = picture;
        this.place = place;
    }

    static GrayImage of(BufferedImage picture) {
        return drawn(
                picture,
                new AffineTransform(),
                new AffineTransform(),
                picture.getWidth(),
                picture.getHeight());
    }

    int width() {
        return picture.getWidth();
    }

    int height() {
        return picture.getHeight();
    }

    boolean shows(Point2D point) {
        return point.getX() >= 0
                && point.getY() >= 0
                && point.getX() < width()
                && point.getY() < height();
    }

    int longSide() {
        return Math.max(width(), height());
    }

    PlanarYUVLuminanceSource source() {
        return new PlanarYUVLuminanceSource(
                dots(), width(), height(), 0, 0, width(), height(), false);
    }

    private byte[] dots() {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }

    /** So that its long side has that many dots. */
    GrayImage sized(int longSide) {
        double scale = (double) longSide / longSide();
        int width = (int) Math.max(1, Math.round(width() * scale));
        int height = (int) Math.max(1, Math.round(height() * scale));
        boolean twice = scale < 0.6;
        double rest = twice ? scale * 2 : scale;
        return drawn(
                twice ? halved() : picture,
                AffineTransform.getScaleInstance(rest, rest),
                placed(AffineTransform.getScaleInstance(scale, scale)),
                width,
                height);
    }

    private AffineTransform placed(AffineTransform how) {
        AffineTransform all = new AffineTransform(how);
        all.concatenate(place);
        return all;
    }

    /** Each dot the mean of four: drawing smaller at one stroke would skip dots. */
    private BufferedImage halved() {
        int w = Math.max(1, width() / 2);
        int h = Math.max(1, height() / 2);
        byte[] from = dots();
        byte[] to = new byte[w * h];
        int full = width();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int at = 2 * y * full + 2 * x;
                int right = at + (2 * x + 1 < full ? 1 : 0);
                int down = 2 * y + 1 < height() ? full : 0;
                int sum =
                        (from[at] & 0xff)
                                + (from[right] & 0xff)
                                + (from[at + down] & 0xff)
                                + (from[right + down] & 0xff);
                to[y * w + x] = (byte) (sum / 4);
            }
        }
        return picture(to, w, h);
    }

    /** Turned about its middle, in degrees; white around. */
    GrayImage turned(double degrees) {
        double radians = Math.toRadians(degrees);
        double cos = Math.abs(Math.cos(radians));
        double sin = Math.abs(Math.sin(radians));
        int w = (int) Math.ceil(width() * cos + height() * sin);
        int h = (int) Math.ceil(width() * sin + height() * cos);
        AffineTransform turn = AffineTransform.getTranslateInstance(w / 2.0, h / 2.0);
        turn.rotate(radians);
        turn.translate(-width() / 2.0, -height() / 2.0);
        return drawn(picture, turn, placed(turn), w, h);
    }

    GrayImage part(int x, int y, int w, int h) {
        AffineTransform moved = AffineTransform.getTranslateInstance(-x, -y);
        return drawn(picture, moved, placed(moved), Math.max(1, w), Math.max(1, h));
    }

    /** A dot of this picture as a dot of the photograph. */
    Point2D inPhotograph(double x, double y) {
        try {
            return place.inverseTransform(new Point2D.Double(x, y), null);
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A square of the photograph, straightened; call it on the photograph itself.
     *
     * @param middle its middle
     * @param across what becomes one unit to the right
     * @param down what becomes one unit down
     * @param units how many units from side to side
     * @param scale how many dots to a unit
     */
    GrayImage window(Point2D middle, Point2D across, Point2D down, int units, int scale) {
        int side = units * scale;
        AffineTransform out =
                new AffineTransform(
                        across.getX() / scale,
                        across.getY() / scale,
                        down.getX() / scale,
                        down.getY() / scale,
                        middle.getX() - (across.getX() + down.getX()) * units / 2,
                        middle.getY() - (across.getY() + down.getY()) * units / 2);
        try {
            AffineTransform in = out.createInverse();
            return drawn(picture, in, placed(in), side, side);
        } catch (NoninvertibleTransformException flat) {
            return this;
        }
    }

    /** Light made even: each dot against the brightness of its surroundings. */
    GrayImage evenlyLit() {
        byte[] from = dots();
        int[] ground = mean(from, width(), height(), Math.max(8, longSide() / 24));
        byte[] to = new byte[from.length];
        for (int i = 0; i < from.length; i++) {
            to[i] = (byte) Math.min(WHITE, (from[i] & 0xff) * 190 / Math.max(1, ground[i]));
        }
        return new GrayImage(picture(to, width(), height()), place);
    }

    /** Edges drawn sharper, against a shaking hand. */
    GrayImage sharpened(int radius) {
        byte[] from = dots();
        int[] soft = mean(from, width(), height(), radius);
        byte[] to = new byte[from.length];
        for (int i = 0; i < from.length; i++) {
            int dot = from[i] & 0xff;
            to[i] = (byte) Math.max(0, Math.min(WHITE, dot + 2 * (dot - soft[i])));
        }
        return new GrayImage(picture(to, width(), height()), place);
    }

    /** The mean of the square around each dot, by sums of everything above and left. */
    private static int[] mean(byte[] dots, int w, int h, int radius) {
        int[] sums = new int[(w + 1) * (h + 1)];
        for (int y = 0; y < h; y++) {
            int line = 0;
            for (int x = 0; x < w; x++) {
                line += dots[y * w + x] & 0xff;
                sums[(y + 1) * (w + 1) + x + 1] = sums[y * (w + 1) + x + 1] + line;
            }
        }
        int[] means = new int[w * h];
        for (int y = 0; y < h; y++) {
            int top = Math.max(0, y - radius) * (w + 1);
            int bottom = Math.min(h, y + radius + 1) * (w + 1);
            int lines = (bottom - top) / (w + 1);
            for (int x = 0; x < w; x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(w, x + radius + 1);
                int sum =
                        sums[bottom + right]
                                - sums[bottom + left]
                                - sums[top + right]
                                + sums[top + left];
                means[y * w + x] = sum / (lines * (right - left));
            }
        }
        return means;
    }

    private static BufferedImage picture(byte[] dots, int w, int h) {
        BufferedImage picture = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(
                dots,
                0,
                ((DataBufferByte) picture.getRaster().getDataBuffer()).getData(),
                0,
                w * h);
        return picture;
    }

    private static GrayImage drawn(
            BufferedImage from, AffineTransform how, AffineTransform place, int w, int h) {
        BufferedImage picture = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, w, h);
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(from, how, null);
        } finally {
            pen.dispose();
        }
        return new GrayImage(picture, place);
    }
}
