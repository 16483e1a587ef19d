package cl.soser.canal.attachment.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the chunks of a WebP file. The decoder uses the size in the picture's own header and not
 * the canvas declared at the front, so the largest of all sizes found counts.
 */
final class WebpChunks {

    private static final int HEADER = 12;

    private WebpChunks() {}

    /** What is at most decoded, in pixels; an {@link IOException} when there is no picture. */
    static long pixels(byte[] file) throws IOException {
        long most = 0;
        for (Chunk chunk : chunks(file)) {
            most = Math.max(most, chunk.pixels());
        }
        if (most == 0) {
            throw new IOException("no picture in the file");
        }
        return most;
    }

    /** The EXIF data, or null. */
    static byte[] exif(byte[] file) throws IOException {
        for (Chunk chunk : chunks(file)) {
            if (chunk.name.equals("EXIF")) {
                byte[] exif = new byte[chunk.data.remaining()];
                chunk.data.duplicate().get(exif);
                return exif;
            }
        }
        return null;
    }

    private static List<Chunk> chunks(byte[] file) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        in.position(Math.min(HEADER, in.limit()));
        while (in.remaining() >= 8) {
            byte[] name = new byte[4];
            in.get(name);
            long length = Integer.toUnsignedLong(in.getInt());
            if (length > in.remaining()) {
                throw new IOException("a chunk is longer than the file");
            }
            var data = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
            var chunk = new Chunk(new String(name, StandardCharsets.ISO_8859_1), data);
            chunks.add(chunk);
            if (chunk.name.equals("ANMF")) {
                // a frame of an animation: its chunks follow a header of 16 bytes
                in.position(in.position() + Math.min(16, (int) length));
            } else {
                in.position((int) Math.min(in.limit(), in.position() + length + (length & 1)));
            }
        }
        return chunks;
    }

    private record Chunk(String name, ByteBuffer data) {

        long pixels() {
            return switch (name) {
                case "VP8 " -> data.limit() < 10 ? 0 : area(short14(6), short14(8));
                case "VP8L" -> data.limit() < 5 ? 0 : lossless(data.getInt(1));
                case "VP8X" -> data.limit() < 10 ? 0 : area(24, 4, 7);
                case "ANMF" -> data.limit() < 16 ? 0 : area(24, 6, 9);
                default -> 0;
            };
        }

        private long short14(int index) {
            return data.getShort(index) & 0x3fff;
        }

        private static long lossless(int bits) {
            return area((bits & 0x3fff) + 1L, (bits >>> 14 & 0x3fff) + 1L);
        }

        private long area(int bits, int width, int height) {
            return area(unsigned(bits, width) + 1, unsigned(bits, height) + 1);
        }

        private static long area(long width, long height) {
            return width * height;
        }

        private long unsigned(int bits, int index) {
            long result = 0;
            for (int i = 0; i < bits / 8; i++) {
                result |= (data.get(index + i) & 0xffL) << 8 * i;
            }
            return result;
        }
    }
}
