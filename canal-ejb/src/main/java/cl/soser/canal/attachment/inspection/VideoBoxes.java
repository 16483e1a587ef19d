package cl.soser.canal.attachment.inspection;

import cl.soser.canal.shared.NotAllowedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The outermost boxes of a video file (ISO 14496-12, QuickTime): each has its length and a name of
 * four letters. The first says which kind of video it is. Only the heads are read, so a file of any
 * length costs a few bytes. Tika, which tells all other types, takes most MP4 for QuickTime.
 */
final class VideoBoxes {

    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;
    private static final int MOST_BOXES = 100_000;

    private VideoBoxes() {}

    /**
     * The kind of video; null for what is none.
     *
     * @throws NotAllowedException it begins as a video, and its picture or its index is missing
     */
    static FileType read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            FileType type = type(text(channel, 4, 8));
            if (type != null && !isWhole(channel)) {
                throw new NotAllowedException("file.damaged");
            }
            return type;
        }
    }

    private static FileType type(String begin) {
        if (!begin.startsWith("ftyp") || begin.length() < HEAD) {
            return null;
        }
        String brand = begin.substring(4);
        if (brand.equals("qt  ")) {
            return FileType.MOV;
        }
        if (brand.startsWith("3g")) {
            return FileType.GP3;
        }
        return brand.matches("iso.|mp4.|avc1|M4V.|mmp4|MSNV|dash") ? FileType.MP4 : null;
    }

    /** Picture and index are both there; what a telephone writes behind them is left unread. */
    private static boolean isWhole(FileChannel channel) throws IOException {
        boolean index = false;
        boolean picture = false;
        long at = 0;
        for (int n = 0; n < MOST_BOXES && at + HEAD <= channel.size(); n++) {
            String name = text(channel, at + 4, 4);
            long length = length(channel, at);
            boolean ends = length >= HEAD && at + length <= channel.size();
            if (!ends) {
                return index && picture;
            }
            index |= name.equals("moov");
            picture |= name.equals("mdat") || name.equals("moof");
            at += length;
        }
        return index && picture;
    }

    /** 1 stands for a longer number behind the name, 0 for all that is left. */
    private static long length(FileChannel channel, long at) throws IOException {
        long length = bytes(channel, at, 4).getInt() & 0xffffffffL;
        if (length == 1) {
            ByteBuffer longer = bytes(channel, at + HEAD, HEAD);
            long whole = longer.remaining() < HEAD ? 0 : longer.getLong();
            return whole < LONG_HEAD ? 0 : whole;
        }
        return length == 0 ? channel.size() - at : length;
    }

    private static String text(FileChannel channel, long at, int length) throws IOException {
        return StandardCharsets.ISO_8859_1.decode(bytes(channel, at, length)).toString();
    }

    private static ByteBuffer bytes(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            // until it is full or the file ends
        }
        return bytes.flip();
    }
}
