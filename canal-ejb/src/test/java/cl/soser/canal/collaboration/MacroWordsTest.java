package cl.soser.canal.collaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MacroWordsTest {

    @Test
    void knownVariablesAreFilledInWhateverStandsInThem() {
        String text = MacroWords.fill("Hola {persona}: {numero}.", Map.of("persona", "A $1 \\ B"));
        assertEquals("Hola A $1 \\ B: {numero}.", text);
    }

    @Test
    void anyOtherIsFoundAndSoIsALonelyBrace() {
        assertEquals(Optional.empty(), MacroWords.unknown("{numero} de {yo}"));
        assertEquals(Optional.of("{rut}"), MacroWords.unknown("Su {rut} y {clave}"));
        assertEquals(Optional.of("{ numero}"), MacroWords.unknown("{ numero}"));
        assertEquals(Optional.of("{"), MacroWords.unknown("Abre { y no cierra"));
        assertEquals(Optional.of("}"), MacroWords.unknown("Cierra } sin abrir"));
    }
}
