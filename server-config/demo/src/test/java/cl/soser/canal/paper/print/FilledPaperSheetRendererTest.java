package cl.soser.canal.paper.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.FolioRange;
import cl.soser.canal.paper.photo.QrReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures of the demonstration: of the real form, and read as real ones are. */
class FilledPaperSheetRendererTest {

    private static final PaperFormRenderer FORM =
            new PaperFormRenderer(
                    List.of("Reclamo", "Consulta"),
                    Map.of("PAE Celíaco", List.of(), "PAE Vacaciones", List.of()),
                    URI.create("https://www.canalpae.example"),
                    72);
    private static final PrintedSchool SCHOOL =
            new PrintedSchool(
                    SchoolScheme.RBD,
                    "99001",
                    "Escuela Ejemplo Los Ñandúes",
                    "RBD 99001-5 · Panguipulli, Los Ríos · JUNAEB");
    private static final FilledPaperSheet ANA =
            new FilledPaperSheet(
                    "Ana Ficticia Prueba",
                    "12.345.678-5",
                    "9 8765 4321",
                    null,
                    "ana@correo.example",
                    null,
                    List.of(
                            "Femenino",
                            "Apoderado",
                            "Reclamo",
                            "El servicio diario",
                            "PAE Celíaco"),
                    "Hoy a mi hijo, que es celíaco, le sirvieron pan corriente en el desayuno. La"
                            + " señora de la cocina dijo que no había llegado el pan sin gluten.",
                    LocalDate.of(2026, 11, 20),
                    true);

    private static byte[] photograph(
            List<FilledPaperSheet> sheets, FilledPaperSheetRenderer.Shot shot, long seed) {
        return FilledPaperSheetRenderer.photograph(
                FORM, SCHOOL, FolioRange.of(201, 200 + sheets.size()), sheets, shot, seed);
    }

    private static List<String> folios(byte[] jpeg) {
        try {
            return QrReader.read(ImageIO.read(new ByteArrayInputStream(jpeg))).stream()
                    .map(code -> code.folio().format())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneSheetOrTwoAreReadFromTheirPicture() throws IOException {
        byte[] one = photograph(List.of(ANA), FilledPaperSheetRenderer.Shot.CLEAR, 1);
        byte[] two =
                photograph(
                        List.of(ANA, FilledPaperSheet.BLANK),
                        FilledPaperSheetRenderer.Shot.CLEAR,
                        2);
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        Files.write(folder.resolve("filled.jpg"), one);
        Files.write(folder.resolve("filled-two.jpg"), two);
        assertEquals(List.of(new Folio(201).format()), folios(one));
        assertEquals(List.of(new Folio(201).format(), new Folio(202).format()), folios(two));
        assertTrue(two.length < 2_000_000, "light enough for a demonstration: " + two.length);
    }

    @Test
    void aCodeUnderAFingerAndAShakenPictureSayNothing() throws IOException {
        byte[] hidden = photograph(List.of(ANA), FilledPaperSheetRenderer.Shot.CODE_HIDDEN, 3);
        byte[] shaken = photograph(List.of(ANA), FilledPaperSheetRenderer.Shot.SHAKEN, 4);
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        Files.write(folder.resolve("filled-hidden.jpg"), hidden);
        Files.write(folder.resolve("filled-shaken.jpg"), shaken);
        assertEquals(List.of(), folios(hidden));
        assertEquals(List.of(), folios(shaken));
    }
}
