package cl.soser.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recount agrees with what was worked out by hand, and names a single millisecond. */
class RecountTest {

    @TempDir Path folder;

    private record Said(int exit, String text) {}

    private Said recount(List<String> lines) throws IOException {
        return recount(
                (String.join("\n", lines) + "\n")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Said recount(byte[] content) throws IOException {
        return recount(Files.write(folder.resolve("eventos.jsonl"), content));
    }

    private static Said recount(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Recount.run(file, print, print);
        return new Said(exit, out.toString(StandardCharsets.UTF_8));
    }

    private static List<String> with(String from, String to) {
        List<String> lines = new ArrayList<>();
        SampleLog.answered().forEach(line -> lines.add(line.replace(from, to)));
        assertTrue(!lines.equals(SampleLog.answered()), "the sample has no " + from);
        return lines;
    }

    @Test
    void whatIsRightIsLeftAlone() throws IOException {
        Said said = recount(SampleLog.answered());
        assertEquals("Compared 1 requests, 4 events, 1 months: no difference.\n", said.text());
        assertEquals(0, said.exit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'vence':'2026-10-08T08:00:00.000-03:00','reloj'|'vence':'2026-10-08T08:00:00.001-03:00','reloj'|CP-2026-000001 vence: the events give 2026-10-08T08:00:00.000-03:00, the product holds 2026-10-08T08:00:00.001-03:00 (RECLAMO has 72 h from 2026-10-05T08:00:00.000-03:00 in terms 1)
                    'plazo':'EN_PLAZO'|'plazo':'FUERA_DE_PLAZO'|CP-2026-000001 plazo: the events give EN_PLAZO
                    'vence':'2026-10-05T11:03:54.000|'vence':'2026-10-05T11:03:55.000|CP-2026-000001 etapas
                    'primeraRespuesta':'2026-10-07|'primeraRespuesta':'2026-10-06|CP-2026-000001 primeraRespuesta
                    'estado':'CERRADO'|'estado':'RESPONDIDO'|CP-2026-000001 estado
                    'recibidos':1|'recibidos':2|2026-10 RECLAMO recibidos: the events give 1, the product holds 2
                    'enPlazo':1,'fueraDePlazo':0|'enPlazo':0,'fueraDePlazo':1|2026-10 RECLAMO fueraDePlazo: the events give 0, the product holds 1
                    """,
            quoteCharacter = '`')
    void whatDiffersIsNamedWithItsReason(String from, String to, String told) throws IOException {
        Said said = recount(with(from, to));
        assertTrue(said.text().contains(told), said.text());
        assertEquals(1, said.exit());
    }

    @Test
    void aMonthThatTheProductKeepsSilentAboutIsNamedToo() throws IOException {
        List<String> lines = new ArrayList<>(SampleLog.answered());
        lines.remove(SampleLog.month(1, 1, 0, 0, 0));
        Said said = recount(lines);
        assertTrue(
                said.text()
                        .contains(
                                "2026-10 RECLAMO enPlazo: the events give 1, the product holds 0"),
                said.text());
    }

    @Test
    void whatHappenedAfterTheHeadIsNoPartOfItsMonths() throws IOException {
        List<String> lines = with("'generado':'2026-12-01T00", "'generado':'2026-10-06T00");
        lines.set(3, SampleLog.month(1, 0, 0, 0, 1));
        Said said = recount(lines);
        assertEquals(0, said.exit(), said.text());
    }

    @Test
    void kindsThatAreNotKnownYetMoveNothingButTheState() throws IOException {
        List<String> lines = new ArrayList<>(SampleLog.answered());
        lines.add(
                6, SampleLog.fact(2, "ALGO_NUEVO", "2026-10-05T09:00:00.000-03:00", "POR_VALIDAR"));
        lines.add(4, "{'tipo':'otra cosa','valor':7}");
        lines.replaceAll(line -> line.replace("'hechos':4", "'hechos':5"));
        assertEquals(0, recount(lines).exit());
    }

    @Test
    void halfALogIsNeverTakenForAWholeOne() throws IOException {
        List<String> whole = SampleLog.answered();
        for (int kept = 0; kept < whole.size(); kept++) {
            Said said = recount(whole.subList(0, kept));
            assertEquals(2, said.exit(), kept + " lines: " + said.text());
        }
        List<String> holed = new ArrayList<>(whole);
        holed.remove(6);
        assertTrue(recount(holed).text().contains("lines are missing"));
    }

    @Test
    void whatIsNoLogIsToldSo() throws IOException {
        assertEquals(2, recount(folder.resolve("nada.jsonl")).exit());
        assertEquals(2, recount(new byte[0]).exit());
        assertEquals(2, recount(new byte[] {(byte) 0xC3, 0x28, '\n'}).exit());
        for (String line :
                List.of(
                        "",
                        "null",
                        "[]",
                        "{",
                        "{'tipo':null}",
                        "{'tipo':'fin','solicitudes':0,'hechos':0}",
                        SampleLog.HEAD.replace("'version':1", "'version':2"),
                        SampleLog.HEAD.replace("2026-12-01T00", "ayer"))) {
            assertEquals(2, recount(List.of(line)).exit(), line);
        }
        for (String wrong :
                List.of(
                        "'horas':72|'horas':'muchas'",
                        "'horas':72|'horas':7.5",
                        "'plazos':1|'plazos':9",
                        "'fecha':'2026-10-05T10|'fecha':'2026-13-05T10",
                        "'id':'CP-2026-000001','n':3|'id':'CP-2026-000002','n':3")) {
            String[] parts = wrong.split("\\|");
            Said said = recount(with(parts[0], parts[1]));
            assertEquals(2, said.exit(), wrong + " " + said.text());
        }
    }
}
