package cl.soser.canal.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.SecretTokens;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The canonical JSON that a hash covers: the same bytes for the same facts, others for others. */
class CanonicalReportTest {

    private static final CanonicalReport.Head HEAD =
            new CanonicalReport.Head(
                    1,
                    "2026-10",
                    "JUNJI",
                    "Junta \"Nacional\" de Jardines",
                    Instant.parse("2026-11-05T13:15:00.123Z"));

    private static final Map<ReportSection, List<String>> FIGURES =
            Map.of(
                    ReportSection.OPORTUNIDAD,
                    List.of(
                            new CanonicalJson()
                                    .number("enPlazo", 98)
                                    .number("cumplimiento", new BigDecimal("0.9800"))
                                    .yesNo("cumple", null)
                                    .build()
                                    .toString()));

    private static JsonObject request(String number) {
        return new CanonicalJson().text("id", number).text("subtema", null).build();
    }

    private static String written(CanonicalReport.Requests requests) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalReport.write(HEAD, FIGURES, requests, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itIsJsonWithoutSpacesInOneOrderAndWithNullsSaid() throws IOException {
        String text =
                written(
                        reader -> {
                            reader.accept(request("CP-2026-000001"));
                            reader.accept(request("CP-2026-000002"));
                        });

        assertEquals(
                "{\"formato\":\"canal-pae/informe-mensual\",\"version\":1,\"mes\":\"2026-10\","
                        + "\"institucion\":\"JUNJI\",\"nombre\":\"Junta \\\"Nacional\\\" de Jardines\","
                        + "\"cerrado\":\"2026-11-05T10:15:00-03:00\",\"cifras\":{\"metas\":[],"
                        + "\"oportunidad\":{\"enPlazo\":98,\"cumplimiento\":0.98,\"cumple\":null},"
                        + "\"oportunidadPorInstitucion\":[],",
                text.substring(0, text.indexOf("\"oportunidadPorContrato\"")));
        assertEquals(
                "\"solicitudes\":[{\"id\":\"CP-2026-000001\",\"subtema\":null},"
                        + "{\"id\":\"CP-2026-000002\",\"subtema\":null}]}",
                text.substring(text.indexOf("\"solicitudes\"")));
        assertFalse(text.contains("\n"));
    }

    @Test
    void theSecondFormTellsPromisesAndReopenedRoundsAfterAllElseAndTheFirstHasNeither()
            throws IOException {
        CanonicalReport.Head second =
                new CanonicalReport.Head(
                        2, HEAD.month(), HEAD.institution(), HEAD.name(), HEAD.closedAt());
        Map<ReportSection, List<String>> figures =
                Map.of(
                        ReportSection.PROMESAS,
                        List.of(new CanonicalJson().number("cumplidas", 3).build().toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalReport.write(second, figures, reader -> {}, out);
        String text = out.toString(StandardCharsets.UTF_8);

        assertTrue(text.startsWith("{\"formato\":\"canal-pae/informe-mensual\",\"version\":2,"));
        assertTrue(
                text.endsWith(
                        "\"caidas\":[],\"promesas\":{\"cumplidas\":3},\"reaperturas\":null},"
                                + "\"solicitudes\":[]}"),
                text);
        String first = written(reader -> {});
        assertTrue(first.endsWith("\"caidas\":[]},\"solicitudes\":[]}"), first);
    }

    @Test
    void itsHashIsThatOfItsBytesAndChangesWithAnyOfThem() throws IOException {
        CanonicalReport.Requests one = reader -> reader.accept(request("CP-2026-000001"));

        assertEquals(SecretTokens.hash(written(one)), CanonicalReport.hash(HEAD, FIGURES, one));
        assertNotEquals(
                CanonicalReport.hash(HEAD, FIGURES, one),
                CanonicalReport.hash(
                        HEAD, FIGURES, reader -> reader.accept(request("CP-2026-000002"))));
        assertNotEquals(
                CanonicalReport.hash(HEAD, FIGURES, one),
                CanonicalReport.hash(HEAD, Map.of(), one));
    }

    @Test
    void decimalsHaveNoZerosAtTheirEndAndNoExponent() {
        assertEquals(
                "{\"a\":1,\"b\":0,\"c\":0.98,\"d\":100,\"e\":null}",
                new CanonicalJson()
                        .number("a", new BigDecimal("1.0000"))
                        .number("b", new BigDecimal("0.0000"))
                        .number("c", new BigDecimal("0.980"))
                        .number("d", new BigDecimal("100"))
                        .number("e", (BigDecimal) null)
                        .build()
                        .toString());
    }

    @Test
    void whatChangedIsToldByItsPathInWords() {
        assertEquals(
                "Oportunidad por motivo, RECLAMO: Fuera de plazo",
                ReportFormatter.path("oportunidadPorMotivo.RECLAMO.fueraDePlazo"));
        assertEquals(
                "Oportunidad de las respuestas: En plazo",
                ReportFormatter.path("oportunidad.enPlazo"));
        assertEquals("Anulada", ReportFormatter.path("anulada"));
    }

    @Test
    void aShareIsCutTowardsWhatIsWorse() {
        assertEquals("97,99 %", ReportFormatter.percent(new BigDecimal("0.979999"), false));
        assertEquals("5,01 %", ReportFormatter.percent(new BigDecimal("0.050001"), true));
        assertEquals("100 %", ReportFormatter.percent(BigDecimal.ONE, false));
    }
}
