package cl.soser.canal.paper.print;

import cl.soser.canal.directory.School;
import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.FolioRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Photographs of the real printed form filled in by people who do not exist, as a telephone takes
 * them: a little turned, on a table, lit from one side. For the demonstration and the tests.
 */
@ApplicationScoped
public class FilledPaperSheetRenderer {

    private static final int DOTS_PER_INCH = 150;
    private static final double SCALE = DOTS_PER_INCH / 25.4;
    private static final double SECOND = 148.5;
    private static final int MARGIN = 90;
    private static final Color TABLE = new Color(0x8a6a4c);
    private static final Color TABLE_DARK = new Color(0x6b4f38);
    private static final Color FINGER = new Color(0xc99a7c);

    /** How the picture is taken. */
    public enum Shot {
        CLEAR,
        /** A finger lies on the QR. */
        CODE_HIDDEN,
        /** Shaken, so that it is unreadable. */
        SHAKEN
    }

    private CurrentPaperForm form;

    protected FilledPaperSheetRenderer() {
        // for CDI's proxy
    }

    @Inject
    FilledPaperSheetRenderer(CurrentPaperForm form) {
        this.form = form;
    }

    /**
     * One sheet alone, or the two of a page.
     *
     * @param first folio of the first, whose neighbour the second is
     * @param seed the same picture for the same seed
     * @return a JPEG
     */
    public byte[] photograph(
            School school, Folio first, List<FilledPaperSheet> sheets, Shot shot, long seed) {
        FolioRange range = FolioRange.of(first.number(), first.number() + sheets.size() - 1);
        return photograph(form.current(), PrintedSchool.of(school), range, sheets, shot, seed);
    }

    static byte[] photograph(
            PaperFormRenderer form,
            PrintedSchool school,
            FolioRange range,
            List<FilledPaperSheet> sheets,
            Shot shot,
            long seed) {
        Random chance = new Random(seed);
        BufferedImage page = page(form, school, range, sheets);
        Graphics2D paper = smooth(page);
        for (int i = 0; i < sheets.size(); i++) {
            new Handwriting(paper, SCALE, i * SECOND, chance).fill(sheets.get(i));
        }
        if (shot == Shot.CODE_HIDDEN) {
            paper.setColor(FINGER);
            paper.fill(new Ellipse2D.Double(176 * SCALE, 4 * SCALE, 44 * SCALE, 21 * SCALE));
        }
        paper.dispose();
        int height = sheets.size() == 1 ? page.getHeight() / 2 : page.getHeight();
        BufferedImage seen = onATable(page.getSubimage(0, 0, page.getWidth(), height), chance);
        return jpeg(shot == Shot.SHAKEN ? shaken(seen) : seen);
    }

    private static BufferedImage page(
            PaperFormRenderer form,
            PrintedSchool school,
            FolioRange range,
            List<FilledPaperSheet> sheets) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            form.printPage(
                    school,
                    range,
                    (folio, markup) -> {
                        int which = Math.toIntExact(folio.number() - range.first().number());
                        return ticked(markup, sheets.get(which).ticks());
                    },
                    pdf);
            try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
                return new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ticked(String markup, List<String> labels) {
        String marked = markup;
        for (String label : labels) {
            String words = PrintTemplate.escape(label);
            marked =
                    marked.replace(
                                    "<span class=\"b\"></span>" + words,
                                    "<span class=\"b x\">X</span>" + words)
                            .replace(
                                    "<span class=\"b\"></span></td><td>" + words + "<",
                                    "<span class=\"b x\">X</span></td><td>" + words + "<");
        }
        return marked;
    }

    private static Graphics2D smooth(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return pen;
    }

    private static BufferedImage onATable(BufferedImage sheet, Random chance) {
        int w = sheet.getWidth() + 2 * MARGIN;
        int h = sheet.getHeight() + 2 * MARGIN;
        BufferedImage picture = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = smooth(picture);
        pen.setPaint(new GradientPaint(0, 0, TABLE, w, h, TABLE_DARK));
        pen.fillRect(0, 0, w, h);
        double turn = (chance.nextDouble() - 0.5) * 0.07;
        pen.rotate(turn, w / 2.0, h / 2.0);
        pen.drawImage(sheet, MARGIN, MARGIN, null);
        pen.rotate(-turn, w / 2.0, h / 2.0);
        int shade = 40 + chance.nextInt(50);
        pen.setPaint(
                new GradientPaint(
                        0, 0, new Color(20, 16, 8, 0), w, h * 0.8f, new Color(20, 16, 8, shade)));
        pen.fillRect(0, 0, w, h);
        pen.dispose();
        return picture;
    }

    /** The same picture again and again beside itself. */
    private static BufferedImage shaken(BufferedImage sharp) {
        BufferedImage picture =
                new BufferedImage(sharp.getWidth(), sharp.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        int times = 24;
        for (int i = 0; i < times; i++) {
            pen.setComposite(
                    java.awt.AlphaComposite.getInstance(
                            java.awt.AlphaComposite.SRC_OVER, 1f / (i + 1)));
            pen.drawImage(sharp, i - times / 2, (i - times / 2) / 2, null);
        }
        pen.dispose();
        return picture;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.78f);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
