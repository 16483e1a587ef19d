package cl.soser.canal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.soser.canal.shared.NotAllowedException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolFileParserTest {

    private static final Map<String, String> COMUNAS =
            Map.of(
                    "15101",
                    "Arica",
                    "05201",
                    "Isla de Pascua",
                    "13101",
                    "Santiago",
                    "12401",
                    "Natales",
                    "06204",
                    "Marchihue");

    @Test
    void theOfficialFileIsReadWithItsOddities() throws IOException {
        SchoolFileParser file = official();
        assertEquals(Set.of(SchoolScheme.RBD), file.schemes());
        List<SchoolFacts> schools = file.schools();
        assertEquals(5, schools.size());
        SchoolFacts first = schools.get(0);
        assertEquals("90001", first.code());
        assertEquals("3", first.checkDigit());
        assertEquals("LICEO INVENTADO UNO", first.name());
        assertEquals(new BigDecimal("-18.487200"), first.latitude());
        assertEquals("310,510", first.teaching());
        assertEquals(1086, first.enrolment());
        assertEquals("05201", schools.get(1).comunaCode());
        assertTrue(schools.get(1).rural());
        assertEquals("COLEGIO; CON PUNTO Y COMA", schools.get(3).name());
    }

    @Test
    void certainlyBrokenCharactersAreRepaired() throws IOException {
        List<SchoolFacts> schools = official().schools();
        assertEquals("ESCUELA O'INVENTO N° 7", schools.get(1).name());
        assertEquals("JARDIN VICUÑA SEÑORA", schools.get(2).name());
        assertEquals("ESCUELA DE MELIP¦", SchoolFileParser.repaired("ESCUELA DE  MELIP¦"));
    }

    @Test
    void coordinatesAreRepairedOrLeftOut() throws IOException {
        List<SchoolFacts> schools = official().schools();
        assertNull(schools.get(2).latitude());
        assertEquals(new BigDecimal("-33.450000"), schools.get(3).latitude());
        assertEquals(new BigDecimal("-51.730000"), schools.get(4).latitude());
        assertEquals(new BigDecimal("-72.490000"), schools.get(4).longitude());
    }

    @Test
    void everyStatusOfTheMinistryIsKnown() throws IOException {
        assertEquals(
                List.of(
                        SchoolStatus.FUNCIONANDO,
                        SchoolStatus.FUNCIONANDO,
                        SchoolStatus.EN_RECESO,
                        SchoolStatus.SIN_MATRICULA,
                        SchoolStatus.CERRADO),
                official().schools().stream().map(SchoolFacts::status).toList());
    }

    @Test
    void aBadLineIsListedWithItsNumberAndReason() throws IOException {
        List<RejectedSchoolLine> bad = official().badLines();
        assertEquals(
                List.of(
                        "7 COMUNA",
                        "8 CODIGO",
                        "9 REPETIDO",
                        "10 NOMBRE",
                        "11 ESTADO",
                        "12 COLUMNAS"),
                bad.stream().map(line -> line.line() + " " + line.reason()).toList());
        assertTrue(bad.get(1).content().contains("noventa"));
    }

    @Test
    void theShortListNamesComunasInWordsOrByCode() {
        SchoolFileParser file =
                read(
                        """
                        esquema;codigo;nombre;comuna
                        JUNJI;05201001;Jardín Inventado;isla de pascua
                        integra;50201;Sala Inventada;6204
                        RBD;1;Escuela;15101
                        """);
        assertEquals(Set.of(SchoolScheme.JUNJI, SchoolScheme.INTEGRA), file.schemes());
        assertEquals("5201001", file.schools().get(0).code());
        assertEquals("05201", file.schools().get(0).comunaCode());
        assertEquals("06204", file.schools().get(1).comunaCode());
        assertEquals(RejectedSchoolLine.Reason.ESQUEMA, file.badLines().get(0).reason());
    }

    @Test
    void aQuoteNobodyClosedCostsItsOwnLineAlone() {
        SchoolFileParser file =
                read(
                        """
                        esquema;codigo;nombre;comuna

                        JUNJI;1;"Jardín; Uno";15101
                        JUNJI;2;"Jardín Dos;15101
                        JUNJI;3;Jardín "Tres";15101
                        JUNJI;4;"Jardín "Cuatro"";15101
                        JUNJI;5;Jardín Cinco;99999
                        """);
        assertEquals(
                List.of("1 Jardín; Uno", "3 Jardín \"Tres\""),
                file.schools().stream().map(s -> s.code() + " " + s.name()).limit(2).toList());
        assertEquals(
                List.of("4 COLUMNAS", "7 COMUNA"),
                file.badLines().stream()
                        .map(line -> line.line() + " " + line.reason())
                        .filter(line -> !line.startsWith("6"))
                        .toList());
        assertTrue(file.mentioned().contains("JUNJI 2"), "so that it is not closed");
    }

    @Test
    void anOlderFileInTheWindowsCodePageIsReadToo() {
        byte[] content =
                "esquema;codigo;nombre;comuna\r\nJUNJI;1;Jardín Ñandú;Arica\r\n"
                        .getBytes(Charset.forName("windows-1252"));
        assertEquals(
                "Jardín Ñandú", SchoolFileParser.read(content, COMUNAS).schools().get(0).name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hola",
                "a;b;c\n1;2;3\n",
                "esquema;codigo;nombre;comuna\n",
                "a;a\n1;2\n",
                "\u0000\u0001;;\"\n"
            })
    void whatIsNoDirectoryIsRefused(String text) {
        assertThrows(NotAllowedException.class, () -> read(text));
    }

    @Test
    void theDifferenceCountsEachEstablishmentOnce() throws IOException {
        SchoolFileParser file = official();
        SchoolFacts same = file.schools().get(0);
        List<SchoolFacts> before =
                List.of(
                        same,
                        renamed(file.schools().get(1)),
                        running(file.schools().get(4)),
                        SchoolFacts.kindergarten(SchoolScheme.RBD, "80001", "Ausente", "15101"),
                        SchoolFacts.kindergarten(SchoolScheme.RBD, "90006", "Línea mala", "15101"));
        DirectoryDifference difference = DirectoryDifference.between(before, file);
        assertEquals(2, difference.addedCount());
        assertEquals(1, difference.unchangedCount());
        assertEquals(1, difference.changedCount());
        assertEquals(
                List.of(
                        new DirectoryDifference.ColumnChange(
                                SchoolField.NOMBRE, "ANTES", "ESCUELA O'INVENTO N° 7")),
                difference.changed().get(0).changes());
        assertEquals(
                List.of("80001", "90005"),
                difference.closed().stream().map(DirectoryDifference.Line::code).toList());
        assertEquals(6, difference.badLineCount());
    }

    @Test
    void aFileAppliedAgainChangesNothing() throws IOException {
        SchoolFileParser file = official();
        DirectoryDifference again = DirectoryDifference.between(file.schools(), file);
        assertTrue(again.changesNothing());
        assertEquals(5, again.unchangedCount());
    }

    @Test
    void manyClosuresAreAlarming() throws IOException {
        SchoolFileParser file = official();
        List<SchoolFacts> before =
                IntStream.range(0, 11)
                        .mapToObj(
                                i ->
                                        SchoolFacts.kindergarten(
                                                SchoolScheme.RBD, "8000" + i, "Ausente", "15101"))
                        .toList();
        assertTrue(DirectoryDifference.between(before, file).isAlarming());
        assertEquals(false, DirectoryDifference.between(before.subList(0, 10), file).isAlarming());
    }

    /** Runs where the published files are at hand, beside the repository. */
    @Test
    void thePublishedFilesAreReadWhole() throws IOException {
        Path data = Path.of(System.getProperty("canal.shared.data", "../../shared/data"));
        assumeTrue(Files.isRegularFile(data.resolve("establecimientos_mineduc_2025.csv")));
        Map<String, String> names =
                Files.readAllLines(data.resolve("cut_comunas.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(";"))
                        .collect(Collectors.toMap(cells -> cells[5], cells -> cells[6]));
        SchoolFileParser old = published(data, "2024", names);
        SchoolFileParser now = published(data, "2025", names);
        assertEquals(16_694, old.schools().size());
        assertEquals(16_768, now.schools().size());
        assertEquals(List.of(), now.badLines());
        DirectoryDifference difference = DirectoryDifference.between(old.schools(), now);
        assertEquals(79, difference.addedCount());
        assertTrue(DirectoryDifference.between(now.schools(), now).changesNothing());
    }

    private static SchoolFileParser published(Path data, String year, Map<String, String> names)
            throws IOException {
        return SchoolFileParser.read(
                Files.readAllBytes(data.resolve("establecimientos_mineduc_" + year + ".csv")),
                names);
    }

    private static SchoolFileParser official() throws IOException {
        try (InputStream file = SchoolFileParserTest.class.getResourceAsStream("official.csv")) {
            return SchoolFileParser.read(file.readAllBytes(), COMUNAS);
        }
    }

    private static SchoolFileParser read(String text) {
        return SchoolFileParser.read(text.getBytes(StandardCharsets.UTF_8), COMUNAS);
    }

    private static SchoolFacts renamed(SchoolFacts facts) {
        return copy(facts, "ANTES", facts.status());
    }

    private static SchoolFacts running(SchoolFacts facts) {
        return copy(facts, facts.name(), SchoolStatus.FUNCIONANDO);
    }

    private static SchoolFacts copy(SchoolFacts facts, String name, SchoolStatus status) {
        return new SchoolFacts(
                facts.scheme(),
                facts.code(),
                facts.checkDigit(),
                name,
                facts.comunaCode(),
                status,
                facts.rural(),
                facts.latitude(),
                facts.longitude(),
                facts.enrolment(),
                facts.teaching());
    }
}
