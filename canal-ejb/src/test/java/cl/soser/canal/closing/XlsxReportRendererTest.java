package cl.soser.canal.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of a report: its sheets, and shares that read as hundredths. */
class XlsxReportRendererTest {

    private static final Pattern NAME = Pattern.compile("<sheet name=\"([^\"]*)\"");
    private static final Pattern LINE =
            Pattern.compile(
                    "<c r=\"A\\d+\"[^>]*><is><t>([^<]*)</t></is></c>"
                            + "<c r=\"B\\d+\" s=\"(\\d+)\" t=\"n\"><v>([^<]*)</v>");

    @TempDir Path folder;

    private String part(String name) throws Exception {
        Path workbook = folder.resolve("informe.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            XlsxReportRenderer.write(SampleReport.frozen(), out);
        }
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyDimensionHasASheetInTheOrderOfTheReport() throws Exception {
        List<String> names = new ArrayList<>();
        Matcher found = NAME.matcher(part("xl/workbook.xml"));
        while (found.find()) {
            names.add(found.group(1).replace("&#xf3;", "ó").replace("&#xe1;", "á"));
        }
        assertEquals(
                List.of(
                        "Resumen",
                        "Por institución",
                        "Por contrato",
                        "Por motivo",
                        "Por tema",
                        "Por canal",
                        "Por área",
                        "Por región",
                        "Por comuna",
                        "Volumen por estado",
                        "Volumen por subtema",
                        "Volumen por urgencia",
                        "Solicitudes",
                        "Ajustes"),
                names);
    }

    @Test
    void sharesAndTargetsBelowOneReadAsHundredthsAndNothingElse() throws Exception {
        List<String> shares = new ArrayList<>();
        Matcher line = LINE.matcher(part("xl/worksheets/sheet1.xml"));
        while (line.find()) {
            shares.add(line.group(1) + " " + line.group(3));
        }
        assertEquals(
                List.of(
                        "Cumplimiento 0.98",
                        "Meta 0.98",
                        "Proporci&#xf3;n pertinente 0.6667",
                        "Notas 4 y 5 0.75",
                        "Disponibilidad 0.9986",
                        "Disponibilidad 0.9986",
                        "Meta 0.99",
                        "Cumplimiento 0.925",
                        "Cumplimiento 0.909"),
                shares);
    }
}
