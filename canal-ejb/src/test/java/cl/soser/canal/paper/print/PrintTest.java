package cl.soser.canal.paper.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.photo.Qr;
import cl.soser.canal.paper.photo.QrReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintTest {

    private static final List<String> OF_THE_PROCEDURE =
            List.of(
                    "Nombres y apellidos completos",
                    "Celular",
                    "Teléfono fijo",
                    "Correo",
                    "Sexo",
                    "Femenino",
                    "Masculino",
                    "Tipo de usuario",
                    "Apoderado",
                    "Estudiante",
                    "Profesor",
                    "Encargado",
                    "Otro",
                    "RUT",
                    "Fecha de nacimiento",
                    "RBD 99001-5",
                    "Panguipulli, Los Ríos",
                    "JUNAEB",
                    "Motivo",
                    "Reclamo",
                    "Consulta",
                    "Sugerencia",
                    "Felicitación",
                    "Tema",
                    "PAE Kínder y Prekínder",
                    "PAE Celíaco",
                    "PAE Vacaciones",
                    "Subtema",
                    "Autorización biométrica",
                    "Productos vencidos o defectuosos",
                    "Descripción",
                    "Fecha",
                    "Firma",
                    "Ley 21.719",
                    "800 719 800",
                    "Los Ñandúes & Co. de Coñaripe");

    @Test
    void aSheetAsksEverythingTheProcedureAsks() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SamplePaper.booklet(101, 10))) {
            assertEquals(1 + 5, pdf.getNumberOfPages(), "a cover and two sheets to a page");
            String page = text(pdf, 2);
            for (String words : OF_THE_PROCEDURE) {
                assertTrue(page.contains(words), words + " in " + page);
            }
            assertTrue(
                    page.contains(new Folio(101).format())
                            && page.contains(new Folio(102).format()));
            picture(pdf, 0, "talonario-portada", 110);
            picture(pdf, 1, "talonario-hojas", 150);
        }
    }

    @Test
    void aPageIsA4AndItsLettersTravelWithIt() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SamplePaper.booklet(101, 10))) {
            PDRectangle box = pdf.getPage(1).getMediaBox();
            assertEquals(PDRectangle.A4.getWidth(), box.getWidth(), 0.5);
            assertEquals(PDRectangle.A4.getHeight(), box.getHeight(), 0.5);
            for (var name : pdf.getPage(1).getResources().getFontNames()) {
                PDFont font = pdf.getPage(1).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
            }
        }
    }

    @Test
    void fiftySheetsTakeSeconds() {
        SamplePaper.booklet(1, 10);
        long from = System.nanoTime();
        byte[] pdf = SamplePaper.booklet(1, 50);
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        System.out.printf("50 sheets: %d ms, %d kB%n", took.toMillis(), pdf.length / 1024);
        assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, took.toString());
    }

    @ParameterizedTest
    @EnumSource(PosterRenderer.Size.class)
    void thePosterNamesTheThreeWaysAndItsCodeLeadsToThePortal(PosterRenderer.Size size)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PosterRenderer.print(SamplePaper.SCHOOL, SamplePaper.PORTAL, SamplePaper.HOURS, size, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertEquals(1, pdf.getNumberOfPages());
            String text = text(pdf, 1);
            for (String words :
                    List.of(
                            "800 719 800",
                            "www.canalpae.example",
                            "casino",
                            "48 horas",
                            "Ñandúes")) {
                assertTrue(text.contains(words), words + " in " + text);
            }
            BufferedImage seen =
                    picture(pdf, 0, "afiche-" + size, size == PosterRenderer.Size.A4 ? 100 : 70);
            assertEquals(SamplePaper.PORTAL.toString(), Qr.text(seen));
        }
    }

    @Test
    void whatASchoolIsCalledCannotBreakThePage() {
        assertEquals("a&lt;b&gt; &amp; &quot;c&quot;", PrintTemplate.escape("a<b>\u0000 & \"c\""));
    }

    @Test
    void noTwoSheetsOfABookletSayTheSame() throws IOException {
        TreeSet<String> read = new TreeSet<>();
        try (PDDocument pdf = Loader.loadPDF(SamplePaper.booklet(991, 20))) {
            for (int page = 1; page < pdf.getNumberOfPages(); page++) {
                BufferedImage seen =
                        new PDFRenderer(pdf).renderImageWithDPI(page, 130, ImageType.RGB);
                QrReader.read(seen).forEach(code -> read.add(code.text()));
            }
        }
        assertEquals(20, read.size(), read.toString());
        assertEquals(SamplePaper.SCHOOL.code(new Folio(991)).text(), read.first());
        assertEquals(SamplePaper.SCHOOL.code(new Folio(1010)).text(), read.last());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }

    /** Also into target/paper, where somebody can look at it. */
    private static BufferedImage picture(PDDocument pdf, int page, String name, int dpi)
            throws IOException {
        BufferedImage seen = new PDFRenderer(pdf).renderImageWithDPI(page, dpi, ImageType.RGB);
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        ImageIO.write(seen, "png", new File(folder.toFile(), name + ".png"));
        return seen;
    }
}
