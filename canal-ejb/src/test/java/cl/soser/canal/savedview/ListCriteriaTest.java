package cl.soser.canal.savedview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListCriteriaTest {

    @Test
    void whatIsKeptIsReadAgainTheSame() {
        ListCriteria terms =
                new ListCriteria(
                        Map.of("q", "ñoños & <b> 100% = sí", "area", "CALIDAD", "orden", "VENCE"));
        assertEquals(terms, ListCriteria.parse(terms.toString()));
        assertEquals("ñoños & <b> 100% = sí", ListCriteria.parse(terms.toString()).get("q"));
    }

    @Test
    void theOrderInWhichThingsWereSaidMakesNoDifference() {
        Map<String, String> other = new LinkedHashMap<>();
        other.put("q", "pan");
        other.put("bandeja", "ABIERTAS");
        assertEquals("bandeja=ABIERTAS&q=pan", new ListCriteria(other).toString());
    }

    @Test
    void whatNobodyFiltersByAndWhatIsEmptyIsDropped() {
        ListCriteria terms = new ListCriteria(Map.of("vista", "3", "clave", "x", "area", "  "));
        assertTrue(terms.isEmpty());
        assertTrue(ListCriteria.parse("").isEmpty());
        assertTrue(ListCriteria.parse("=&x&&area&q=%zz").isEmpty());
        assertEquals(100, new ListCriteria(Map.of("q", "a".repeat(500))).get("q").length());
    }

    @Test
    void onePersonIsToldByIdOrByRut() {
        assertTrue(new ListCriteria(Map.of("persona", "7")).isAboutPerson());
        assertTrue(new ListCriteria(Map.of("q", "11.111.111-1")).isAboutPerson());
        assertFalse(new ListCriteria(Map.of("q", "leche 2026")).isAboutPerson());
        assertFalse(new ListCriteria(Map.of("q", "CP-2026-000123")).isAboutPerson());
    }
}
