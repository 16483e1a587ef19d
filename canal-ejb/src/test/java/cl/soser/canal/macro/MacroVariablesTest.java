package cl.soser.canal.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MacroVariablesTest {

    @Test
    void knownVariablesAreFilledInWhateverStandsInThem() {
        String text =
                MacroVariables.fill("Hola {persona}: {numero}.", Map.of("persona", "A $1 \\ B"));
        assertEquals("Hola A $1 \\ B: {numero}.", text);
    }

    @Test
    void anyOtherIsFoundAndSoIsALonelyBrace() {
        assertEquals(Optional.empty(), MacroVariables.unknown("{numero} de {yo}"));
        assertEquals(Optional.of("{rut}"), MacroVariables.unknown("Su {rut} y {clave}"));
        assertEquals(Optional.of("{ numero}"), MacroVariables.unknown("{ numero}"));
        assertEquals(Optional.of("{"), MacroVariables.unknown("Abre { y no cierra"));
        assertEquals(Optional.of("}"), MacroVariables.unknown("Cierra } sin abrir"));
    }
}
