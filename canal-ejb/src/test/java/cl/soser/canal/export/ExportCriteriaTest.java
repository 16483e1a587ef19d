package cl.soser.canal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cl.soser.canal.reporting.cases.CaseFileFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportCriteriaTest {

    @Test
    void theSameFiltersAreTheSameTermsInWhateverOrderAndWithWhateverElse() {
        ExportCriteria terms =
                new ExportCriteria(
                        Map.of("motivo", " RECLAMO ", "desde", "2026-01-01", "tema", " "));
        ExportCriteria others =
                new ExportCriteria(
                        Map.of(
                                "desde", "2026-01-01",
                                "motivo", "RECLAMO",
                                "desdeFila", "2026-01-01T00:00:00Z_4",
                                "formato", "csv"));
        assertEquals("desde=2026-01-01&motivo=RECLAMO", terms.toString());
        assertEquals(terms, others);
        assertEquals(
                CaseExport.sameKey(1, CaseFileFormat.CSV, terms),
                CaseExport.sameKey(1, CaseFileFormat.CSV, others));
        assertNotEquals(
                CaseExport.sameKey(1, CaseFileFormat.CSV, terms),
                CaseExport.sameKey(2, CaseFileFormat.CSV, terms));
        assertNotEquals(
                CaseExport.sameKey(1, CaseFileFormat.CSV, terms),
                CaseExport.sameKey(1, CaseFileFormat.XLSX, terms));
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        ExportCriteria terms =
                new ExportCriteria(
                        Map.of(
                                "rbd",
                                "JUNJI:13101001",
                                "actualizadoDesde",
                                "2026-10-01T09:30:00-03:00",
                                "area",
                                "-"));
        assertEquals(terms, ExportCriteria.parse(terms.toString()));
        assertEquals(new ExportCriteria(Map.of()), ExportCriteria.parse(""));
    }

    /** One left behind would silently make a wider file than the list it was asked from. */
    @Test
    void howFarRequestsHaveComeIsKeptToo() {
        Map<String, String> list =
                Map.of(
                        "abierta", "true",
                        "edad", "24-48",
                        "respondidaDesde", "2026-10-01",
                        "prometidaHasta", "2026-11-01",
                        "promesa", "incumplida",
                        "concluidaDesde", "2026-10-01",
                        "causa", "METODO");
        assertEquals(list, ExportCriteria.parse(new ExportCriteria(list).toString()).filters());
    }
}
