package cl.soser.canal.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionHandlesTest {

    private static List<String> in(String text) {
        return List.copyOf(MentionHandles.in(text));
    }

    @Test
    void namesAreFoundWhereverTheyStandAndOnce() {
        assertEquals(
                List.of("calidad", "ana.perez"),
                in("@Calidad, vea esto con (@ana.perez). ¿@calidad?"));
    }

    @Test
    void aFullStopEndsTheNameAndAnAddressIsNone() {
        assertEquals(List.of("calidad"), in("Lo ve @calidad."));
        assertEquals(List.of(), in("Escriba a ana@canal.example o a @ nadie @"));
    }

    @Test
    void theHandleIsWhatStandsBeforeTheAt() {
        assertEquals("calidad", MentionHandles.of("Calidad@canal.example"));
    }
}
