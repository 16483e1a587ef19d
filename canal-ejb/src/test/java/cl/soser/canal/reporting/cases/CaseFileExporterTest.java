package cl.soser.canal.reporting.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.correctiveaction.CorrectiveActionState;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.response.Finding;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.TicketStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileExporterTest {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");

    private static final PlaceNames NAMES =
            new PlaceNames(Map.of("13", "Metropolitana"), Map.of("13101", "Santiago"));
    private static final CaseColumn.FileFrame FRAME =
            new CaseColumn.FileFrame(NOW, SANTIAGO, NAMES, Map.of("RECLAMO", 2));

    private static CaseEntry row(long id, String subject) {
        return row(id, subject, Instant.parse("2026-11-03T02:30:00Z"));
    }

    private static CaseEntry row(long id, String subject, Instant entered) {
        CaseRow facts =
                new CaseRow(
                        id,
                        "CP-2026-" + String.format("%06d", id),
                        Channel.WEB,
                        Context.SERVICIO_REGULAR,
                        "85-41-LR21",
                        "RECLAMO",
                        "RECLAMO",
                        "RECLAMO",
                        "CELIACO",
                        null,
                        Urgency.ALTA,
                        Urgency.ALTA,
                        TicketStatus.EN_AREA,
                        false,
                        subject,
                        "JUNAEB",
                        SchoolScheme.RBD,
                        "8485",
                        "Escuela Ñandú; «Sur»",
                        "13101",
                        "13",
                        "NUTRICION",
                        entered,
                        entered.plus(Duration.ofHours(72)),
                        null,
                        null,
                        NOW,
                        false,
                        null);
        return new CaseEntry(
                facts,
                new CaseOutcome(
                        1047L,
                        List.of(
                                new CaseOutcome.ReachedStage(Stage.ACUSE, entered),
                                new CaseOutcome.ReachedStage(Stage.REAPERTURA, NOW)),
                        Finding.ACOGIDO,
                        CauseKind.TRANSPORTE,
                        "=El camión",
                        List.of(
                                new CaseOutcome.Action(
                                        ActionKind.CORRECTIVA,
                                        "Otra ruta",
                                        CorrectiveActionState.PENDIENTE,
                                        LocalDate.of(2026, 11, 20),
                                        null)),
                        4));
    }

    private static String csv(String subject) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseWriter file = CaseFileFormat.CSV.to(out, FRAME);
        file.write(row(1, subject));
        file.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aSpreadsheetOfThisCountryOpensTheCsv() throws IOException {
        String file = csv("Pan común");
        assertTrue(file.startsWith("\uFEFFNúmero;Ingreso;"), file);
        String line = file.split("\r\n")[1];
        assertTrue(line.startsWith("CP-2026-000001;02-11-2026 23:30;WEB;RECLAMO;CELIACO;;"), line);
        assertTrue(line.contains(";\"Escuela Ñandú; «Sur»\";"), line);
        assertTrue(line.contains(";;;ABIERTO_VENCIDO;Metropolitana;Santiago;"), line);
    }

    @Test
    void whatWasAddedComesLastWithMillisecondsOffsetAndNoFormula() throws IOException {
        String line = csv("Pan común").split("\r\n")[1];
        assertTrue(
                line.endsWith(
                        ";Metropolitana;Santiago;2026-11-02T23:30:00.000-03:00;"
                                + "2026-11-05T23:30:00.000-03:00;;;2026-11-10T09:00:00.000-03:00;2;1047;"
                                + "\"ACUSE 2026-11-02T23:30:00.000-03:00;"
                                + " REAPERTURA 2026-11-10T09:00:00.000-03:00\";1;ACOGIDO;TRANSPORTE;"
                                + "'=El camión;CORRECTIVA PENDIENTE vence 2026-11-20 Otra ruta;4"),
                line);
    }

    /** At 72 hours and a millisecond, and in the hour that comes twice. */
    @Test
    void whatAVerdictHangsOnCanBeReadFromTheFile() throws IOException {
        List<String> told = new ArrayList<>();
        for (String entered : List.of("2026-04-05T02:30:00.001Z", "2026-04-05T03:30:00.001Z")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CaseWriter file = CaseFileFormat.CSV.to(out, FRAME);
            file.write(row(1, "Pan", Instant.parse(entered)));
            file.finish();
            String line = out.toString(StandardCharsets.UTF_8).split("\r\n")[1];
            assertTrue(line.startsWith("CP-2026-000001;04-04-2026 23:30;"), line);
            told.add(line.split(";")[26]);
        }
        assertEquals(
                List.of("2026-04-04T23:30:00.001-03:00", "2026-04-04T23:30:00.001-04:00"), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+56 9", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"})
    void noTextIsAFormula(String subject) throws IOException {
        assertTrue(csv(subject).contains("'" + subject), subject);
    }

    @Test
    void aFullSheetGoesOnInTheNextAndTextsAreTexts(@TempDir Path folder) throws IOException {
        Path workbook = folder.resolve("solicitudes.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            CaseWriter file = new XlsxCaseWriter(out, FRAME, 3);
            for (long id = 1; id <= 7; id++) {
                file.write(row(id, "=HYPERLINK(\"http://x\")"));
            }
            file.finish();
        }
        Map<String, String> parts = parts(workbook);
        List<String> sheets =
                parts.keySet().stream().filter(name -> name.contains("/sheet")).toList();
        assertEquals(3, sheets.size(), sheets::toString);
        String first = parts.get(sheets.get(0));
        assertEquals(4, first.split("<row ").length - 1);
        assertTrue(first.contains("=HYPERLINK"));
        assertFalse(first.contains("<f>"), "no formula");
        assertEquals(2, parts.get(sheets.get(2)).split("<row ").length - 1);
    }

    @Test
    void halfAFileIsNeverTakenForAWholeOne(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        CaseWriter list = CaseFileFormat.CSV.to(lines, FRAME);
        list.write(row(1, "Pan"));
        list.abandon();
        String[] told = lines.toString(StandardCharsets.UTF_8).split("\r\n");
        assertTrue(told[2].startsWith("ARCHIVO INCOMPLETO"), told[2]);
        Path workbook = folder.resolve("cortado.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            CaseWriter file = CaseFileFormat.XLSX.to(out, FRAME);
            file.write(row(1, "Pan"));
            file.abandon();
        }
        assertThrows(IOException.class, () -> parts(workbook));
    }

    private static Map<String, String> parts(Path workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** Rows leave while they are written; none is kept to the end. */
    @Test
    void rowsLeaveAsTheyCome() throws IOException {
        for (CaseFileFormat format : CaseFileFormat.values()) {
            Counted out = new Counted();
            CaseWriter file = format.to(out, FRAME);
            for (long id = 1; id <= 20_000; id++) {
                file.write(row(id, "Asunto " + id));
            }
            long half = out.bytes;
            file.finish();
            assertTrue(half > out.bytes * 8 / 10, format + ": " + half + " of " + out.bytes);
        }
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
