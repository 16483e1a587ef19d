package cl.soser.canal.attachment.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Reduces a PNG file to its picture. Texts and profiles are compressed in it without a limit, and
 * readers decompress them at once; here they never reach a reader.
 */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int OVERHEAD = 12;
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngChunks() {}

    /** Only the chunks of the picture; data after its end are dropped. */
    static byte[] picture(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, Math.min(SIGNATURE, file.length));
        walk(
                file,
                (name, from, length) -> {
                    if (PICTURE.contains(name)) {
                        out.write(file, from, length + OVERHEAD);
                    }
                });
        return out.toByteArray();
    }

    /** The EXIF data, or null. */
    static byte[] exif(byte[] file) throws IOException {
        byte[][] found = new byte[1][];
        walk(
                file,
                (name, from, length) -> {
                    if (name.equals("eXIf")) {
                        found[0] = Arrays.copyOfRange(file, from + 8, from + 8 + length);
                    }
                });
        return found[0];
    }

    private static void walk(byte[] file, Visitor visitor) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file);
        int from = SIGNATURE;
        while (file.length - from >= OVERHEAD) {
            int length = in.getInt(from);
            if (length < 0 || length > file.length - from - OVERHEAD) {
                throw new IOException("a chunk is longer than the file");
            }
            String name = new String(file, from + 4, 4, StandardCharsets.ISO_8859_1);
            visitor.chunk(name, from, length);
            if (name.equals("IEND")) {
                return;
            }
            from += length + OVERHEAD;
        }
        throw new IOException("the picture does not end");
    }

    private interface Visitor {
        void chunk(String name, int from, int length);
    }
}
