package cl.soser.canal.web.gestion.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.Plain;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    private static boolean isMeant(String typed, String name) {
        return SearchWords.isMeant(SearchWords.wanted(typed), Plain.words(name));
    }

    @Test
    void wordsThatTellNothingAreLeftOut() {
        assertEquals(List.of("quien", "cambio"), SearchWords.wanted("¿Quién cambió el…?"));
        assertEquals(List.of("de", "la"), SearchWords.wanted("de la"));
    }

    @Test
    void theBeginningOfAWordAndItsPluralMeanIt() {
        assertTrue(isMeant("coleg", "colegio"));
        assertTrue(isMeant("colegios", "colegio"));
        assertTrue(isMeant("agregar un colegio", "agregar colegio"));
        assertTrue(isMeant("auditoria", "auditoría"));
        assertFalse(isMeant("agregar liceo", "agregar colegio"));
        assertFalse(isMeant("legio", "colegio"));
    }
}
