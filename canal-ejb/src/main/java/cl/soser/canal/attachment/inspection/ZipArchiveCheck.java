package cl.soser.canal.attachment.inspection;

import cl.soser.canal.shared.NotAllowedException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Reads the ZIP of an office document to its end without unpacking it to disk, within a budget that
 * real documents never reach and bombs always exceed. One budget covers the document and everything
 * inside it.
 */
final class ZipArchiveCheck {

    /** A workbook of a thousand sheets fits. */
    private static final int MOST_ENTRIES = 3_000;

    private static final long MOST_BYTES = 150L * 1024 * 1024;

    /** Deflate cannot do better than 1:1032; the XML of real documents stays near 1:20. */
    private static final int MOST_RATIO = 200;

    private static final long RATIO_MATTERS_FROM = 4L * 1024 * 1024;

    /** A workbook inside a document, and nothing inside that. */
    private static final int DEEPEST = 1;

    private static final int MIMETYPE_LENGTH = 100;

    private final EicarScanner signature = new EicarScanner();
    private final long budget;
    private int entries;
    private int topLevel;
    private long bytes;
    private FileType type;

    private ZipArchiveCheck(long size) {
        budget = Math.max(RATIO_MATTERS_FROM, Math.min(MOST_BYTES, size * MOST_RATIO));
    }

    /** What document it is, or null when it is a ZIP of another kind. */
    static FileType read(Path path, long size, InputStream in) throws IOException {
        var archive = new ZipArchiveCheck(size);
        int listed;
        try (var zip = new ZipFile(path.toFile())) {
            listed = zip.size();
        }
        if (listed > MOST_ENTRIES) {
            throw new NotAllowedException("file.archive");
        }
        archive.walk(in, 0);
        if (archive.type != null && archive.topLevel != listed) {
            // Two tables of contents that differ: a reader would see other files than we did.
            throw new NotAllowedException("file.damaged");
        }
        return archive.type;
    }

    private void walk(InputStream in, int depth) throws IOException {
        var zip = new ZipInputStream(new BufferedInputStream(in), StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                throw new NotAllowedException("file.archive");
            }
            if (depth == 0) {
                topLevel++;
                recognise(entry.getName());
            }
            refuseCode(entry.getName());
            var content = new BufferedInputStream(new Metered(zip));
            if (depth == 0 && entries == 1 && entry.getName().equals("mimetype")) {
                recogniseOpenDocument(content);
            } else if (isZip(content)) {
                if (depth == DEEPEST) {
                    throw new NotAllowedException("file.archive");
                }
                walk(content, depth + 1);
            }
            if (!signature.isClean(content)) {
                throw new NotAllowedException("file.infected");
            }
        }
    }

    /** The main part's own name differs between programs; its folder does not. */
    private void recognise(String name) {
        if (name.equals("xl/workbook.bin")) {
            throw new NotAllowedException("file.type");
        }
        if (type == null) {
            type =
                    name.startsWith("word/")
                            ? FileType.DOCX
                            : name.startsWith("xl/")
                                    ? FileType.XLSX
                                    : name.startsWith("ppt/") ? FileType.PPTX : null;
        }
    }

    private void recogniseOpenDocument(InputStream content) throws IOException {
        String mediaType =
                new String(content.readNBytes(MIMETYPE_LENGTH), StandardCharsets.US_ASCII).strip();
        for (FileType candidate : new FileType[] {FileType.ODT, FileType.ODS}) {
            if (candidate.mediaType().equals(mediaType)) {
                type = candidate;
            }
        }
    }

    private static void refuseCode(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin")
                || lower.startsWith("basic/")
                || lower.startsWith("scripts/")) {
            throw new NotAllowedException("file.macros");
        }
    }

    private static boolean isZip(InputStream content) throws IOException {
        content.mark(4);
        byte[] head = content.readNBytes(4);
        content.reset();
        return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** Counts what comes out against the budget of the whole; closing it closes nothing. */
    private final class Metered extends FilterInputStream {

        Metered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            return next < 0 ? next : (int) spend(next, 1);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            return read < 0 ? read : (int) spend(read, read);
        }

        private long spend(long result, long more) {
            bytes += more;
            if (bytes > budget) {
                throw new NotAllowedException("file.archive");
            }
            return result;
        }

        @Override
        public void close() {
            // the archive goes on to its next entry
        }
    }
}
