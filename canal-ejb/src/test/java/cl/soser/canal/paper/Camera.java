package cl.soser.canal.paper;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A telephone held over a sheet of paper by somebody in a hurry: the paper lies on a table, turned
 * in its plane and tilted away in perspective; the lens is out of focus, the light comes from one
 * side with the shadow of a hand, the sensor is grainy, and the picture is squeezed into a JPEG.
 */
public final class Camera {

    private static final int LONG_SIDE = 2560;
    private static final int SHORT_SIDE = 1920;

    /** In paper's long sides: a telephone held near. */
    private static final double DISTANCE = 1.5;

    private final Random chance;

    public Camera(long seed) {
        this.chance = new Random(seed);
    }

    private double between(double least, double most) {
        return least + chance.nextDouble() * (most - least);
    }

    public byte[] photograph(BufferedImage paper) {
        double quarter = chance.nextInt(4) * 90;
        double turn = Math.toRadians(quarter + between(-30, 30));
        double tilt = Math.toRadians(between(0, 30));
        double tiltAxis = between(0, 2 * Math.PI);
        double blur = between(0, 2);
        boolean lying = chance.nextBoolean();
        int w = lying ? LONG_SIDE : SHORT_SIDE;
        int h = lying ? SHORT_SIDE : LONG_SIDE;
        double[] back = invert(view(paper, turn, tilt, tiltAxis, w, h));
        return jpeg(blurred(lit(seen(paper, back, w, h)), blur));
    }

    /** From paper to picture: turned, tilted about an axis in the plane, seen, made to fit. */
    private static double[] view(
            BufferedImage paper, double turn, double tilt, double axis, int w, int h) {
        double pw = paper.getWidth();
        double ph = paper.getHeight();
        double far = DISTANCE * Math.max(pw, ph);
        double[] onAxis = rotation(-axis);
        double[] offAxis = rotation(axis);
        double[] turned = rotation(turn);
        // The tilt leaves the axis alone, shortens what is across it and moves it away.
        double cos = Math.cos(tilt);
        double sin = Math.sin(tilt);
        double[] tilted = {1, 0, 0, 0, cos, 0, 0, sin / far, 1};
        double[] centred = {1, 0, -pw / 2, 0, 1, -ph / 2, 0, 0, 1};
        double[] all = times(offAxis, times(tilted, times(onAxis, times(turned, centred))));
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (double[] corner : new double[][] {{0, 0}, {pw, 0}, {0, ph}, {pw, ph}}) {
            double[] at = apply(all, corner[0], corner[1]);
            left = Math.min(left, at[0]);
            right = Math.max(right, at[0]);
            top = Math.min(top, at[1]);
            bottom = Math.max(bottom, at[1]);
        }
        double scale = 0.96 * Math.min(w / (right - left), h / (bottom - top));
        double[] fitted = {
            scale,
            0,
            w / 2.0 - scale * (left + right) / 2,
            0,
            scale,
            h / 2.0 - scale * (top + bottom) / 2,
            0,
            0,
            1
        };
        return times(fitted, all);
    }

    private static double[] rotation(double radians) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        return new double[] {cos, -sin, 0, sin, cos, 0, 0, 0, 1};
    }

    private static double[] times(double[] a, double[] b) {
        double[] c = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 3; k++) {
                    c[3 * row + column] += a[3 * row + k] * b[3 * k + column];
                }
            }
        }
        return c;
    }

    private static double[] apply(double[] m, double x, double y) {
        double z = m[6] * x + m[7] * y + m[8];
        return new double[] {(m[0] * x + m[1] * y + m[2]) / z, (m[3] * x + m[4] * y + m[5]) / z};
    }

    private static double[] invert(double[] m) {
        double[] i = {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
        double determinant = m[0] * i[0] + m[1] * i[3] + m[2] * i[6];
        for (int k = 0; k < 9; k++) {
            i[k] /= determinant;
        }
        return i;
    }

    /** A wooden table around the paper. */
    private BufferedImage seen(BufferedImage paper, double[] back, int w, int h) {
        BufferedImage picture = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double[] at = apply(back, x, y);
                boolean on =
                        at[0] >= 0
                                && at[1] >= 0
                                && at[0] < paper.getWidth() - 1
                                && at[1] < paper.getHeight() - 1;
                int wood = 95 + (int) (18 * Math.sin(y / 7.0 + Math.sin(x / 90.0) * 3));
                picture.getRaster().setSample(x, y, 0, on ? dot(paper, at[0], at[1]) : wood);
            }
        }
        return picture;
    }

    private static int dot(BufferedImage paper, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        double fx = x - left;
        double fy = y - top;
        var dots = paper.getRaster();
        double upper =
                dots.getSample(left, top, 0) * (1 - fx) + dots.getSample(left + 1, top, 0) * fx;
        double lower =
                dots.getSample(left, top + 1, 0) * (1 - fx)
                        + dots.getSample(left + 1, top + 1, 0) * fx;
        return (int) Math.round(upper * (1 - fy) + lower * fy);
    }

    private BufferedImage lit(BufferedImage picture) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        double from = between(0, 2 * Math.PI);
        double dark = between(0.3, 0.8);
        double edge = between(0.2, 0.8);
        double shadow = between(0.5, 0.95);
        double grain = between(1, 7);
        double across = Math.abs(Math.cos(from)) * w + Math.abs(Math.sin(from)) * h;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double along =
                        0.5
                                + ((x - w / 2.0) * Math.cos(from) + (y - h / 2.0) * Math.sin(from))
                                        / across;
                double light = dark + (1 - dark) * along;
                double hand = (x + 0.6 * y) / (w + 0.6 * h);
                // A soft border, some two hundredths of the picture wide.
                light *= 1 - (1 - shadow) / (1 + Math.exp((edge - hand) * 200));
                int dot = picture.getRaster().getSample(x, y, 0);
                double grey = (20 + dot * 0.86) * light + chance.nextGaussian() * grain;
                picture.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, grey)));
            }
        }
        return picture;
    }

    /** By Gauss, whose deviation is that many dots of the picture. */
    private static BufferedImage blurred(BufferedImage picture, double deviation) {
        if (deviation < 0.3) {
            return picture;
        }
        int radius = (int) Math.ceil(3 * deviation);
        float[] line = new float[2 * radius + 1];
        float sum = 0;
        for (int i = 0; i < line.length; i++) {
            line[i] = (float) Math.exp(-Math.pow(i - radius, 2) / (2 * deviation * deviation));
            sum += line[i];
        }
        for (int i = 0; i < line.length; i++) {
            line[i] /= sum;
        }
        BufferedImage across =
                new ConvolveOp(new Kernel(line.length, 1, line), ConvolveOp.EDGE_NO_OP, null)
                        .filter(picture, null);
        return new ConvolveOp(new Kernel(1, line.length, line), ConvolveOp.EDGE_NO_OP, null)
                .filter(across, null);
    }

    private byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) between(0.55, 0.9));
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static BufferedImage develop(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
