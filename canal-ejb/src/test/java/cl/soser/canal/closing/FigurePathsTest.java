package cl.soser.canal.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigurePathsTest {

    private static Map<String, String> paths(ReportSection section, String... rows) {
        return FigurePaths.ofTexts(Map.of(section, List.of(rows)));
    }

    @Test
    void aRowOfAListIsToldFromTheOthersByItsCode() {
        assertEquals(
                Map.of("volumenPorEstado.CERRADO.cantidad", "7", "volumenPorEstado..cantidad", "1"),
                paths(
                        ReportSection.VOLUMEN_ESTADO,
                        "{\"codigo\":\"CERRADO\",\"nombre\":\"Cerrada\",\"cantidad\":7}",
                        "{\"codigo\":\"\",\"nombre\":\"Sin dato\",\"cantidad\":1}"));
    }

    @Test
    void outagesAreToldApartByTheirBeginning() {
        Map<String, String> expected = new HashMap<>();
        expected.put("caidas.2026-10-19T08:52:00-03:00.fin", null);
        expected.put("caidas.2026-10-19T08:52:00-03:00.minutos", "63");
        expected.put("caidas.2026-10-20T08:52:00-03:00.minutos", "4");
        assertEquals(
                expected,
                paths(
                        ReportSection.CAIDAS,
                        "{\"inicio\":\"2026-10-19T08:52:00-03:00\",\"fin\":null,\"minutos\":63}",
                        "{\"inicio\":\"2026-10-20T08:52:00-03:00\",\"minutos\":4}"));
        assertEquals(
                "Caídas del canal web en el mes, 19-10-2026 08:52: Minutos",
                ReportFormatter.path("caidas.2026-10-19T08:52:00-03:00.minutos"));
    }

    @Test
    void oneObjectHasNoKey() {
        assertEquals(
                Map.of("volumen.ingresados", "103", "volumen.anulados", "1"),
                paths(ReportSection.VOLUMEN, "{\"ingresados\":103,\"anulados\":1}"));
        assertEquals(
                "Oportunidad por área, Sin dato: Recibidas",
                ReportFormatter.path("oportunidadPorArea..recibidos"));
    }
}
