package cl.soser.canal.attachment.inspection;

import cl.soser.canal.shared.NotAllowedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Determines the type of a file by its content. Its name and the media type that the browser
 * declared must agree with the result; they never decide it.
 */
final class FileTypeDetector {

    private static final byte[] VBA = utf16("_VBA_PROJECT");
    private static final byte[] WORD = utf16("WordDocument");
    private static final byte[] WORKBOOK = utf16("Workbook");

    private FileTypeDetector() {}

    /** The type, after every check that needs no decoding. */
    static FileType check(UploadSpool spool, String shownName, String declared) throws IOException {
        FileType type = recognise(spool, shownName);
        String extension = DisplayName.extension(shownName);
        if (type == null) {
            throw new NotAllowedException(
                    FileType.isNamedAsImage(shownName) ? "file.noPicture" : "file.type");
        }
        if (!extension.isEmpty() && !type.hasExtension(extension)
                || !type.mayBeDeclaredAs(declared)) {
            throw new NotAllowedException("file.disguised", shownName);
        }
        return type;
    }

    private static FileType recognise(UploadSpool spool, String shownName) throws IOException {
        FileType video = VideoBoxes.read(spool.path());
        if (video != null) {
            return video;
        }
        String magic = magic(spool);
        return switch (magic) {
            case "image/jpeg" -> FileType.JPEG;
            case "image/png" -> FileType.PNG;
            case "image/webp" -> FileType.WEBP;
            case "image/heic", "image/heif" -> FileType.HEIC;
            case "application/pdf" -> startsAs(spool, "%PDF-") ? FileType.PDF : null;
            case "application/x-tika-msoffice" -> binaryOffice(spool);
            case "text/plain", "text/csv" -> plainText(spool, shownName);
            default -> startsAs(spool, "PK\3\4") ? archive(spool) : letter(spool, shownName, magic);
        };
    }

    /** Old encodings and letters that begin like mail are text all the same; markup never is. */
    private static FileType letter(UploadSpool spool, String shownName, String magic)
            throws IOException {
        String extension = DisplayName.extension(shownName);
        boolean named =
                FileType.TXT.hasExtension(extension) || FileType.CSV.hasExtension(extension);
        boolean markup = magic.contains("html") || magic.contains("xml");
        return named && !markup ? plainText(spool, shownName) : null;
    }

    private static String magic(UploadSpool spool) throws IOException {
        try (var in = new BufferedInputStream(spool.open())) {
            return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
        }
    }

    /** A PDF that starts with something else is something else to another reader. */
    private static boolean startsAs(UploadSpool spool, String magic) throws IOException {
        try (InputStream in = spool.open()) {
            byte[] head = in.readNBytes(magic.length());
            return magic.equals(new String(head, StandardCharsets.ISO_8859_1));
        }
    }

    private static FileType archive(UploadSpool spool) throws IOException {
        try (InputStream in = spool.open()) {
            return ZipArchiveCheck.read(spool.path(), spool.size(), in);
        } catch (ZipException | IllegalArgumentException e) {
            throw new NotAllowedException("file.damaged");
        }
    }

    /**
     * The stream names of the old format are UTF-16; the bodies of both programs carry no other's.
     */
    private static FileType binaryOffice(UploadSpool spool) throws IOException {
        byte[] bytes = Files.readAllBytes(spool.path());
        if (contains(bytes, VBA)) {
            throw new NotAllowedException("file.macros");
        }
        return contains(bytes, WORD)
                ? FileType.DOC
                : contains(bytes, WORKBOOK) ? FileType.XLS : null;
    }

    private static FileType plainText(UploadSpool spool, String shownName) throws IOException {
        boolean text =
                isText(spool, StandardCharsets.UTF_8)
                        || isText(spool, Charset.forName("windows-1252"))
                        || startsAs(spool, "\u00ff\u00fe")
                                && isText(spool, StandardCharsets.UTF_16);
        if (!text) {
            return null;
        }
        return FileType.CSV.hasExtension(DisplayName.extension(shownName))
                ? FileType.CSV
                : FileType.TXT;
    }

    private static boolean isText(UploadSpool spool, Charset charset) throws IOException {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(16 * 1024);
        CharBuffer chars = CharBuffer.allocate(16 * 1024);
        try (InputStream in = spool.open()) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                if (decoder.decode(bytes, chars, end).isError() || hasControls(chars.flip())) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            }
            return true;
        }
    }

    private static boolean hasControls(CharBuffer chars) {
        return chars.chars()
                .anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (bytes[i] == part[0]
                    && Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] utf16(String name) {
        return name.getBytes(StandardCharsets.UTF_16LE);
    }
}
