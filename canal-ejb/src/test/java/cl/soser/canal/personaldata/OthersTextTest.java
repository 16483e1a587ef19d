package cl.soser.canal.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person reads in her own copy. */
class OthersTextTest {

    private static final DataSubject ANA =
            new DataSubject(
                    Set.of(1L),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of("ana@correo.example"),
                    Set.of("+56912345678", "9 1234 5678"),
                    Set.of("Ana María Ficticia Prueba"),
                    Set.of("40.000.001-8"));

    @Test
    void hersStaysAndOthersIsHidden() {
        String text =
                new OthersText(ANA)
                        .apply(
                                "Soy Ana Ficticia, 40.000.001-8, ana@correo.example, 9 1234 5678."
                                        + " La profesora Marcela Rojas Fuentes (marcela@otro.example,"
                                        + " 9 8765 4321) me dijo que esperara.");
        assertTrue(text.contains("Ana Ficticia"), text);
        assertTrue(text.contains("40.000.001-8"), text);
        assertTrue(text.contains("ana@correo.example"), text);
        assertTrue(text.contains("9 1234 5678"), text);
        assertFalse(text.contains("Marcela"), text);
        assertFalse(text.contains("Rojas"), text);
        assertFalse(text.contains("marcela@otro"), text);
        assertFalse(text.contains("8765"), text);
    }

    @Test
    void anOfficeIsNobodysNameAndAFormerNameIsHers() {
        OthersText text =
                new OthersText(ANA, List.of("Josefina"), List.of("Operaciones", "Logística"));
        String said =
                "Puede reclamar ante la Agencia de Protección de Datos Personales. Pasó de"
                        + " Operaciones Zona Norte a Logística.";
        assertEquals(said, text.apply(said));
        assertTrue(text.apply("Soy Josefina Ficticia.").contains("Josefina Ficticia"));
        assertFalse(new OthersText(ANA).apply("Soy Josefina Ficticia.").contains("Josefina"));
        assertFalse(text.apply("Habló Marcela Operaciones Rojas.").contains("Rojas"));
    }

    @Test
    void aTextWithoutAnybodyStaysAsItIs() {
        assertEquals("Llegó poca comida.", new OthersText(ANA).apply("Llegó poca comida."));
    }

    @Test
    void aSingleNameIsNoReasonToEraseIt() {
        assertFalse(ANA.needles().contains("ana"));
        assertTrue(ANA.needles().contains("ana maría ficticia prueba"));
        assertTrue(ANA.needles().contains("ana maria ficticia prueba"));
    }
}
