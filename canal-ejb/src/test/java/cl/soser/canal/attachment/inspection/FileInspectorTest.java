package cl.soser.canal.attachment.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.attachment.Samples;
import cl.soser.canal.attachment.inspection.FileInspector.Checked;
import cl.soser.canal.shared.NotAllowedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileInspectorTest {

    final FileInspector checks = new FileInspector(new ImageCleaner(), List.of(new EicarScanner()));

    @Test
    void knowsEachTypeByItsContent() throws IOException {
        assertEquals(FileType.JPEG, type(Samples.image("jpeg", 20, 10), "a.JPG", "image/jpeg"));
        assertEquals(FileType.PNG, type(Samples.image("png", 20, 10), "a.png", "image/png"));
        assertEquals(FileType.WEBP, type(Samples.webp(), "a.webp", "image/webp"));
        assertEquals(FileType.WEBP, type(Samples.lossyWebp(), "a.webp", null));
        assertEquals(FileType.HEIC, type(Samples.heic(), "a.heic", ""));
        assertEquals(
                FileType.PDF, type(Samples.text("%PDF-1.7\n%%EOF"), "a.pdf", "application/pdf"));
        assertEquals(FileType.DOCX, type(Samples.docx(), "a.docx", FileType.DOCX.mediaType()));
        assertEquals(FileType.XLSX, type(Samples.xlsx(), "a.xlsx", "application/zip"));
        assertEquals(FileType.ODT, type(Samples.odt(), "a.odt", FileType.ODT.mediaType()));
        assertEquals(
                FileType.DOC,
                type(Samples.oldOffice("WordDocument"), "a.doc", "application/msword"));
        assertEquals(FileType.XLS, type(Samples.oldOffice("Workbook"), "a.xls", null));
        assertEquals(
                FileType.TXT, type(Samples.text("Señora:\nfaltó leche"), "a.txt", "text/plain"));
        assertEquals(
                FileType.CSV, type(Samples.text("a;b\n1;2"), "a.csv", "application/vnd.ms-excel"));
        byte[] old = "Ñandú".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(FileType.TXT, type(old, "a.txt", "text/plain"));
        byte[] mail = Samples.text("From: Ana\nTo: Canal\n\nHola");
        assertEquals(FileType.TXT, type(mail, "a.txt", "text/plain"));
    }

    @Test
    void knowsVideosOfTelephones() throws IOException {
        assertEquals(FileType.MP4, type(Samples.video("isom"), "a.mp4", "video/mp4"));
        assertEquals(FileType.MP4, type(Samples.video("mp42"), "a.MP4", ""));
        assertEquals(FileType.MOV, type(Samples.video("qt  "), "IMG_1.MOV", "video/quicktime"));
        assertEquals(FileType.GP3, type(Samples.video("3gp4"), "a.3gp", "video/3gpp"));
        assertEquals(FileType.GP3, type(Samples.video("3gp5"), "a.mp4", "video/mp4"));
        byte[] trailer = Samples.joined(Samples.video("isom"), Samples.text("SEFT"));
        assertEquals(FileType.MP4, type(trailer, "a.mp4", "video/mp4"));
        assertNull(check(Samples.video("isom"), "a.mp4", null).pictures());
    }

    @Test
    void whatOnlyBeginsAsAVideoIsRefused() {
        byte[] whole = Samples.video("isom");
        refused("file.damaged", Arrays.copyOf(whole, whole.length - 8), "a.mp4", "video/mp4");
        refused("file.damaged", Arrays.copyOf(whole, 16), "a.mp4", "video/mp4");
        refused("file.disguised", whole, "a.jpg", "image/jpeg");
        refused("file.disguised", whole, "a.mp4", "text/html");
        refused("file.disguised", Samples.image("jpeg", 20, 10), "a.mp4", "video/mp4");
        refused("file.type", Samples.text("<html><video>"), "a.mp4", "video/mp4");
    }

    @Test
    void aNameWithoutExtensionDisguisesNothing() throws IOException {
        assertEquals(FileType.JPEG, type(Samples.image("jpeg", 20, 10), "image", "image/jpeg"));
    }

    @Test
    void nameContentAndDeclarationMustAgree() {
        refused("file.disguised", Samples.image("png", 20, 10), "a.jpg", "image/jpeg");
        refused("file.disguised", Samples.image("jpeg", 20, 10), "a.jpg", "text/html");
        refused("file.disguised", Samples.docx(), "a.xlsx", null);
        refused("file.disguised", Samples.text("hola"), "a.jpg", "image/jpeg");
    }

    @Test
    void nothingABrowserWouldRunIsTaken() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
        refused("file.type", Samples.text(svg), "a.svg", "image/svg+xml");
        byte[] named = Samples.text("<?xml version=\"1.0\"?>" + svg);
        refused("file.noPicture", named, "a.png", "image/png");
        refused(
                "file.type",
                Samples.text("<html><script>1</script></html>"),
                "a.html",
                "text/html");
        refused("file.type", Samples.text("<!DOCTYPE html><p>"), "a.txt", "text/plain");
        refused("file.type", Samples.text("<html>%PDF-1.4"), "a.pdf", "application/pdf");
        refused("file.type", Samples.text("GIF89a=1;alert(1)//"), "a.gif", "image/gif");
        refused("file.type", Samples.zip("a.txt", "x"), "a.zip", "application/zip");
        refused("file.type", new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0}, "a.exe", null);
        refused("file.type", new byte[] {0, 1, 2, 3}, "a.txt", "text/plain");
    }

    @Test
    void whatIsOnlyNamedAsAPictureIsSaidToBeNone() {
        refused("file.noPicture", new byte[] {0, 1, 2, 3}, "olla.PNG", "image/png");
        refused("file.noPicture", new byte[] {0, 1, 2, 3}, "olla.heic", null);
    }

    @Test
    void anArchiveGluedToAPictureIsGoneFromTheCopy() throws IOException {
        byte[] gifar =
                Samples.joined(Samples.image("jpeg", 20, 10), Samples.zip("Evil.class", "x"));
        Checked checked = check(gifar, "a.jpg", "image/jpeg");
        assertEquals(
                -1,
                new String(checked.pictures().copy(), StandardCharsets.ISO_8859_1)
                        .indexOf("PK\3\4"));
    }

    @Test
    void aBombIsRefusedBeforeItUnpacks() {
        byte[] bomb = Samples.docx("word/media/a.bin", 200L * 1024 * 1024);
        assertTrue(bomb.length < 300_000);
        withinASecond(() -> refused("file.archive", bomb, "a.docx", null));
    }

    @Test
    void tooManyEntriesAreRefused() {
        Object[] entries = new Object[200_000];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = "word/" + i;
            entries[i + 1] = "";
        }
        byte[] crowd = Samples.zip(entries);
        withinASecond(() -> refused("file.archive", crowd, "a.docx", null));
    }

    @Test
    void aWorkbookInADocumentIsFineAndAnArchiveInThatIsNot() throws IOException {
        byte[] one = Samples.docx("word/embeddings/a.xlsx", Samples.xlsx());
        assertEquals(FileType.DOCX, type(one, "a.docx", null));
        byte[] nested = Samples.zip("a.zip", Samples.zip("b.zip", Samples.zip("c", "x")));
        refused("file.archive", Samples.docx("word/embeddings/a.zip", nested), "a.docx", null);
    }

    @Test
    void macrosAreRefused() {
        refused("file.macros", Samples.docx("word/vbaProject.bin", "x"), "a.docx", null);
        refused("file.macros", Samples.oldOffice("Workbook", "_VBA_PROJECT"), "a.xls", null);
    }

    @Test
    void theTestVirusIsFoundPlainAndInsideDocuments() {
        refused("file.infected", Samples.text(Samples.EICAR), "a.txt", null);
        refused("file.infected", Samples.text(" ".repeat(70_000) + Samples.EICAR), "a.txt", null);
        refused("file.infected", Samples.docx("word/a.bin", Samples.EICAR), "a.docx", null);
        byte[] inner = Samples.zip("xl/workbook.xml", Samples.EICAR);
        refused("file.infected", Samples.docx("word/embeddings/a.xlsx", inner), "a.docx", null);
    }

    @Test
    void whatAScannerDidNotSeeIsTakenAndStillToBeScanned() throws IOException {
        MalwareScanner down =
                bytes -> {
                    throw new IOException("down");
                };
        var guarded = new FileInspector(new ImageCleaner(), List.of(down));
        assertFalse(check(guarded, Samples.text("hola"), "a.txt", null).scanned());
        assertThrows(IOException.class, () -> guarded.isClean(() -> InputStream.nullInputStream()));
        assertTrue(check(Samples.text("hola"), "a.txt", null).scanned());
        assertFalse(checks.isClean(() -> new ByteArrayInputStream(Samples.text(Samples.EICAR))));
    }

    @Test
    void brokenFilesAreRefusedKindly() {
        byte[] half = Arrays.copyOf(Samples.docx(), 120);
        refused("file.damaged", half, "a.docx", null);
        byte[] cut = Arrays.copyOf(Samples.image("png", 200, 200), 120);
        refused("file.damaged", cut, "a.png", null);
    }

    @Test
    void onlyPicturesAreRedrawn() throws IOException {
        assertNotNull(check(Samples.webp(), "a.webp", null).pictures());
        assertNull(check(Samples.heic(), "a.heic", null).pictures());
        assertNull(check(Samples.docx(), "a.docx", null).pictures());
    }

    @Test
    void oneByteTooManyIsRefusedAndLeavesNoFile() throws IOException {
        long before = uploads();
        var bytes = new byte[11];
        var refusal =
                assertThrows(
                        NotAllowedException.class,
                        () -> UploadSpool.of(new ByteArrayInputStream(bytes), 10));
        assertEquals("file.tooBig", refusal.getMessage());
        assertEquals(
                "file.empty",
                assertThrows(
                                NotAllowedException.class,
                                () -> UploadSpool.of(new ByteArrayInputStream(new byte[0]), 10))
                        .getMessage());
        UploadSpool.of(new ByteArrayInputStream(bytes), 11).close();
        assertEquals(before, uploads());
    }

    private static long uploads() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.toString().endsWith(".upload")).count();
        }
    }

    private FileType type(byte[] bytes, String name, String declared) throws IOException {
        return check(bytes, name, declared).type();
    }

    private Checked check(byte[] bytes, String name, String declared) throws IOException {
        return check(checks, bytes, name, declared);
    }

    private static Checked check(FileInspector by, byte[] bytes, String name, String declared)
            throws IOException {
        try (UploadSpool spool = UploadSpool.of(new ByteArrayInputStream(bytes), bytes.length)) {
            return by.check(spool, name, declared);
        }
    }

    private void refused(String key, byte[] bytes, String name, String declared) {
        assertEquals(key, refusal(checks, bytes, name, declared));
    }

    private static String refusal(FileInspector by, byte[] bytes, String name, String declared) {
        return assertThrows(
                        NotAllowedException.class,
                        () -> {
                            try (UploadSpool spool =
                                    UploadSpool.of(new ByteArrayInputStream(bytes), bytes.length)) {
                                by.check(spool, name, declared);
                            }
                        })
                .getMessage();
    }

    /** Of the processor, so that a busy machine does not matter. */
    private static void withinASecond(Runnable inspection) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        inspection.run();
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
        assertTrue(took.compareTo(Duration.ofSeconds(1)) < 0, took.toString());
    }
}
