package cl.soser.canal.paper.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.paper.Camera;
import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.PaperSheetCode;
import cl.soser.canal.paper.print.SamplePaper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/**
 * Printed sheets photographed badly. Each test run takes {@value #SHORT_RUN} photographs, the same
 * ones always; {@code -Dcanal.test.photos=200} takes as many as the promise speaks of.
 */
class QrReaderTest {

    private static final int SHORT_RUN = 20;
    private static final double PROMISED = 0.98;

    @Test
    void sheetsOnBadPhotographsAreRead() throws IOException {
        int photos = Integer.getInteger("canal.test.photos", SHORT_RUN);
        List<BufferedImage> pages = pages();
        List<Integer> unread = new ArrayList<>();
        long nanos = 0;
        long slowest = 0;
        for (int n = 0; n < photos; n++) {
            BufferedImage page = pages.get(n % pages.size());
            boolean single = n % 3 == 0;
            BufferedImage paper = single ? half(page, n % 2) : page;
            byte[] photo = new Camera(n).photograph(paper);
            BufferedImage seen = Camera.develop(photo);
            long from = System.nanoTime();
            List<String> read = QrReader.read(seen).stream().map(PaperSheetCode::text).toList();
            long took = System.nanoTime() - from;
            nanos += took;
            slowest = Math.max(slowest, took);
            int first = 101 + 2 * (n % pages.size());
            List<String> written =
                    single ? List.of(code(first + n % 2)) : List.of(code(first), code(first + 1));
            if (!read.equals(written)) {
                unread.add(n);
                System.out.println(n + " single " + single + " read " + read);
                Path folder = Files.createDirectories(Path.of("target", "paper", "unread"));
                Files.write(folder.resolve(n + ".jpg"), photo);
            }
        }
        System.out.printf(
                "QR: %d of %d photographs read whole, %d ms each, slowest %d ms, not: %s%n",
                photos - unread.size(),
                photos,
                nanos / photos / 1_000_000,
                slowest / 1_000_000,
                unread);
        assertTrue(photos - unread.size() >= PROMISED * photos, "not read: " + unread);
    }

    private static String code(int folio) {
        return SamplePaper.SCHOOL.code(new Folio(folio)).text();
    }

    private static BufferedImage half(BufferedImage page, int which) {
        int height = page.getHeight() / 2;
        BufferedImage half =
                new BufferedImage(page.getWidth(), height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = half.createGraphics();
        pen.drawImage(page, 0, -which * height, null);
        pen.dispose();
        return half;
    }

    private static List<BufferedImage> pages() throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(SamplePaper.booklet(101, 10))) {
            for (int page = 1; page < pdf.getNumberOfPages(); page++) {
                pages.add(new PDFRenderer(pdf).renderImageWithDPI(page, 250, ImageType.GRAY));
            }
        }
        return pages;
    }

    @Test
    void aPhotographOfSomethingElseSaysNothing() {
        BufferedImage wall = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = wall.createGraphics();
        for (int i = 0; i < 300; i++) {
            pen.setColor(new Color(i * 7919 & 0xffffff));
            pen.fillRect(i * 37 % 1200, i * 91 % 900, 40, 25);
        }
        pen.dispose();
        assertEquals(List.of(), QrReader.read(wall));
    }

    @Test
    void onePixelSaysNothing() {
        assertEquals(List.of(), QrReader.read(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)));
    }
}
