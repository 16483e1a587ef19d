package cl.soser.canal.attachment;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Real bytes of good and of evil files, made on the spot. */
public final class Samples {

    public static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private Samples() {}

    /** Red above, blue below, so that it shows which way is up. */
    public static BufferedImage picture(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.RED, 0, height, Color.BLUE));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    public static byte[] image(String format, int width, int height) {
        return image(format, picture(width, height, BufferedImage.TYPE_INT_RGB));
    }

    public static byte[] image(String format, BufferedImage picture) {
        return bytes(out -> ImageIO.write(picture, format, out));
    }

    public static BufferedImage read(byte[] image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(image));
    }

    /** One lossless pixel. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** One pixel, lossy. */
    public static byte[] lossyWebp() {
        return Base64.getDecoder()
                .decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** The same file pretending, in the part the decoder believes, to be 16383 pixels square. */
    public static byte[] hugeWebp() {
        ByteBuffer huge = ByteBuffer.wrap(lossyWebp()).order(ByteOrder.LITTLE_ENDIAN);
        huge.putShort(26, (short) 0x3fff).putShort(28, (short) 0x3fff);
        return huge.array();
    }

    /** A video of that brand, without a picture in it. */
    public static byte[] video(String brand) {
        return bytes(
                out -> {
                    out.write(new byte[] {0, 0, 0, 20});
                    out.write(("ftyp" + brand).getBytes(StandardCharsets.US_ASCII));
                    out.write(new byte[4]);
                    out.write(brand.getBytes(StandardCharsets.US_ASCII));
                    out.write(new byte[] {0, 0, 0, 16});
                    out.write("moov".getBytes(StandardCharsets.US_ASCII));
                    out.write(new byte[8]);
                    out.write(new byte[] {0, 0, 0, 24});
                    out.write("mdat".getBytes(StandardCharsets.US_ASCII));
                    out.write(new byte[16]);
                });
    }

    public static byte[] heic() {
        return bytes(
                out -> {
                    out.write(new byte[] {0, 0, 0, 24});
                    out.write("ftypheic".getBytes(StandardCharsets.US_ASCII));
                    out.write(new byte[4]);
                    out.write("mif1heic".getBytes(StandardCharsets.US_ASCII));
                    out.write(new byte[] {0, 0, 0, 16});
                    out.write("mdat".getBytes(StandardCharsets.US_ASCII));
                    out.write(new byte[8]);
                });
    }

    /** A JPEG photograph as a telephone makes it: taken on its side in Puerto Montt, with notes. */
    public static byte[] photo(int width, int height, int orientation) {
        return withSegment(image("jpeg", width, height), exif(orientation));
    }

    /** Puts a segment of EXIF data after the start of a JPEG. */
    public static byte[] withSegment(byte[] jpeg, byte[] exif) {
        return bytes(
                out -> {
                    out.write(jpeg, 0, 2);
                    int length = exif.length + 8;
                    out.write(
                            new byte[] {
                                (byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length
                            });
                    out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
                    out.write(exif);
                    out.write(jpeg, 2, jpeg.length - 2);
                });
    }

    /** 41°28'10" south, 72°56'30" west, 14 March 2026 at 13:05:07 with offset -03:00. */
    public static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(400);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, 60);
        entry(tiff, 0x8825, 4, 1, 100);
        tiff.putInt(0);
        tiff.position(60);
        tiff.putShort((short) 2);
        entry(tiff, 0x9003, 2, 20, 200);
        entry(tiff, 0x9011, 2, 7, 230);
        tiff.putInt(0);
        tiff.position(100);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'S' << 24);
        entry(tiff, 2, 5, 3, 240);
        entry(tiff, 3, 2, 2, 'W' << 24);
        entry(tiff, 4, 5, 3, 270);
        tiff.putInt(0);
        tiff.position(200);
        tiff.put("2026:03:14 13:05:07\0".getBytes(StandardCharsets.US_ASCII));
        tiff.position(230);
        tiff.put("-03:00\0".getBytes(StandardCharsets.US_ASCII));
        tiff.position(240);
        tiff.putInt(41).putInt(1).putInt(28).putInt(1).putInt(10).putInt(1);
        tiff.position(270);
        tiff.putInt(72).putInt(1).putInt(56).putInt(1).putInt(30).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int kind, int count, int content) {
        tiff.putShort((short) tag).putShort((short) kind).putInt(count).putInt(content);
    }

    /** A PNG of which only the header exists. */
    public static byte[] pngHeader(int width, int height) {
        return bytes(
                out -> {
                    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
                    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
                    header.put(new byte[] {8, 2, 0, 0, 0});
                    chunk(out, "IHDR", header.array());
                    chunk(out, "IDAT", deflated(1024));
                    chunk(out, "IEND", new byte[0]);
                });
    }

    /** A good PNG with a compressed text of so many bytes inside. */
    public static byte[] pngWithText(long length) {
        byte[] png = image("png", 8, 8);
        return bytes(
                out -> {
                    out.write(png, 0, 33);
                    byte[] packed = deflated(length);
                    ByteBuffer text = ByteBuffer.allocate(packed.length + 3);
                    text.put((byte) 'a').put((byte) 0).put((byte) 0).put(packed);
                    chunk(out, "zTXt", text.array());
                    out.write(png, 33, png.length - 33);
                });
    }

    private static void chunk(OutputStream out, String name, byte[] data) throws IOException {
        var crc = new CRC32();
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        crc.update(type);
        crc.update(data);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(type);
        out.write(data);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] deflated(long length) {
        return bytes(
                out -> {
                    try (var packed = new DeflaterOutputStream(out)) {
                        zeros(packed, length);
                    }
                });
    }

    public static byte[] docx(Object... more) {
        Object[] parts = {
            "[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document>Hola</w:document>"
        };
        Object[] all = Arrays.copyOf(parts, parts.length + more.length);
        System.arraycopy(more, 0, all, parts.length, more.length);
        return zip(all);
    }

    public static byte[] xlsx() {
        return zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>");
    }

    public static byte[] odt() {
        return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a/>");
    }

    /** Names and contents in turn; a content is a text, bytes, or how many zeros. */
    public static byte[] zip(Object... parts) {
        return bytes(
                out -> {
                    try (var zip = new ZipOutputStream(out)) {
                        for (int i = 0; i < parts.length; i += 2) {
                            zip.putNextEntry(new ZipEntry((String) parts[i]));
                            if (parts[i + 1] instanceof Long zeros) {
                                zeros(zip, zeros);
                            } else if (parts[i + 1] instanceof byte[] raw) {
                                zip.write(raw);
                            } else {
                                zip.write(((String) parts[i + 1]).getBytes(StandardCharsets.UTF_8));
                            }
                        }
                    }
                });
    }

    private static void zeros(OutputStream out, long count) throws IOException {
        byte[] block = new byte[64 * 1024];
        for (long left = count; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(left, block.length));
        }
    }

    /** The old binary format as far as anybody here looks into it. */
    public static byte[] oldOffice(String... streams) {
        return bytes(
                out -> {
                    out.write(
                            new byte[] {
                                (byte) 0xd0,
                                (byte) 0xcf,
                                0x11,
                                (byte) 0xe0,
                                (byte) 0xa1,
                                (byte) 0xb1,
                                0x1a,
                                (byte) 0xe1
                            });
                    out.write(new byte[1016]);
                    for (String stream : streams) {
                        out.write(stream.getBytes(StandardCharsets.UTF_16LE));
                        out.write(new byte[64]);
                    }
                });
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[]... parts) {
        return bytes(
                out -> {
                    for (byte[] part : parts) {
                        out.write(part);
                    }
                });
    }

    private static byte[] bytes(Writing writing) {
        try {
            var out = new ByteArrayOutputStream();
            writing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
