package cl.soser.canal.attachment.inspection;

import cl.soser.canal.shared.NotAllowedException;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Redraws every image upright and without the data that came with it. The size is checked before
 * anything is decoded, and only two images are in memory at a time.
 */
@ApplicationScoped
class ImageCleaner {

    static final int COPY_SIDE = 2560;
    static final int THUMBNAIL_SIDE = 320;

    /** Above the 50.3 million pixels of today's telephones. */
    static final long MOST_PIXELS = 64_000_000;

    /**
     * A photograph or a scan has a byte for 20 pixels at most, an almost empty screen one for some
     * 60. Where a large picture promises more, decoding it is all that it is for.
     */
    static final long PIXELS_PER_BYTE = 100;

    /** A picture of so many pixels is decoded in a moment whatever it holds. */
    static final long FEW_PIXELS = 8_000_000;

    /** The WebP decoder cannot leave pixels out and keeps the whole picture. */
    static final long MOST_PIXELS_WEBP = 16_000_000;

    /** Of one picture as it is decoded. */
    private static final long MOST_BYTES = 80_000_000;

    /** Progressive pictures have about ten passes; each costs a walk over the whole picture. */
    private static final int MOST_SCANS = 64;

    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 20;
    private static final float QUALITY = 0.85f;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Opens an image, at most as large as its copy, while the consumer uses it. */
    <T> T look(byte[] file, FileType type, Function<BufferedImage, T> eye) {
        enter();
        try {
            return eye.apply(plain(decode(file, type)));
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        } finally {
            places.release();
        }
    }

    /**
     * Makes the copies of an image that {@link FileTypeDetector} recognised; HEIC has no decoder
     * here.
     */
    CleanedImage clean(byte[] file, FileType type, int orientation) {
        enter();
        try {
            BufferedImage picture = turned(plain(decode(file, type)), orientation);
            byte[] thumbnail = jpeg(thumbnail(picture));
            return picture.getColorModel().hasAlpha() || type == FileType.PNG
                    ? new CleanedImage(png(picture), FileType.PNG, thumbnail)
                    : new CleanedImage(jpeg(picture), FileType.JPEG, thumbnail);
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        } finally {
            places.release();
        }
    }

    private static NotAllowedException refusal(Exception e) {
        return e instanceof NotAllowedException refused
                ? refused
                : new NotAllowedException("file.damaged");
    }

    private void enter() {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new NotAllowedException("file.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAllowedException("file.busy");
        }
    }

    private static BufferedImage decode(byte[] file, FileType type) throws IOException {
        byte[] picture = type == FileType.PNG ? PngChunks.picture(file) : file;
        if (type == FileType.WEBP && WebpChunks.pixels(file) > MOST_PIXELS_WEBP
                || type == FileType.JPEG && scans(file) > MOST_SCANS) {
            throw new NotAllowedException("file.tooManyPixels");
        }
        ImageReader reader = reader(type);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (isFlood(width * height, file.length)) {
                throw new NotAllowedException("file.tooManyPixels");
            }
            int step = step(width, height, bytesPerPixel(reader));
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isFlood(long pixels, long bytes) {
        return pixels > MOST_PIXELS || pixels > Math.max(FEW_PIXELS, bytes * PIXELS_PER_BYTE);
    }

    /** Every how many pixels one is read: what is left covers the copy and fits in the memory. */
    private static int step(long width, long height, int bytesPerPixel) {
        long step = Math.max(1, Math.max(width, height) / COPY_SIDE);
        while ((width / step) * (height / step) * bytesPerPixel > MOST_BYTES) {
            step++;
        }
        return (int) step;
    }

    private static int bytesPerPixel(ImageReader reader) throws IOException {
        var raw = reader.getRawImageType(0);
        return raw == null ? 4 : Math.max(1, raw.getColorModel().getPixelSize() / 8);
    }

    /**
     * The readers are made, not looked up: an application server's registry is not ours to fill.
     */
    private static ImageReader reader(FileType type) throws IOException {
        return type == FileType.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(type.name()).next();
    }

    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 0; i < jpeg.length - 1; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xda) {
                scans++;
            }
        }
        return scans;
    }

    /** Eight bits, sRGB, at most the copy's size; drawing converts any input. */
    private static BufferedImage plain(BufferedImage picture) {
        double scale =
                Math.min(1, (double) COPY_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int type =
                picture.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB;
        return draw(
                picture,
                type,
                AffineTransform.getScaleInstance(scale, scale),
                (int) Math.max(1, Math.round(picture.getWidth() * scale)),
                (int) Math.max(1, Math.round(picture.getHeight() * scale)));
    }

    private static BufferedImage thumbnail(BufferedImage picture) throws IOException {
        boolean fits = Math.max(picture.getWidth(), picture.getHeight()) <= THUMBNAIL_SIDE;
        BufferedImage small =
                fits
                        ? picture
                        : Thumbnails.of(picture)
                                .size(THUMBNAIL_SIDE, THUMBNAIL_SIDE)
                                .asBufferedImage();
        return draw(
                small,
                BufferedImage.TYPE_INT_RGB,
                new AffineTransform(),
                small.getWidth(),
                small.getHeight());
    }

    /** EXIF counts: 2 mirrored, 3 upside down, 4 both, 5 to 8 the same lying on a side. */
    private static BufferedImage turned(BufferedImage picture, int orientation) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> null;
                };
        if (turn == null) {
            return picture;
        }
        return orientation < 5
                ? draw(picture, picture.getType(), turn, w, h)
                : draw(picture, picture.getType(), turn, h, w);
    }

    private static BufferedImage draw(
            BufferedImage picture, int type, AffineTransform turn, int width, int height) {
        var drawn = new BufferedImage(width, height, type);
        Graphics2D pen = drawn.createGraphics();
        try {
            if (type == BufferedImage.TYPE_INT_RGB) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, width, height);
            }
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setRenderingHint(
                    RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY);
            pen.drawImage(picture, turn, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        return write(picture, "png", false);
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        return write(picture, "jpeg", true);
    }

    private static byte[] write(BufferedImage picture, String format, boolean quality)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
