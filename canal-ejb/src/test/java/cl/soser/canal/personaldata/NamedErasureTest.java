package cl.soser.canal.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedErasureTest {

    private static final JsonObject KEPT =
            NamedErasure.write(Set.of("Florencia Ignacia Rebolledo Soto")).build();

    @Test
    void whatIsKeptTellsNobodysName() {
        assertFalse(KEPT.toString().toLowerCase().contains("florencia"));
    }

    @Test
    void aTextThatHasTheNameTellsItInEachSpelling() {
        assertEquals(
                Set.of("florencia rebolledo", "florencia ignacia"),
                NamedErasure.names(
                        KEPT,
                        List.of("Ayer FLORENCIA  Rebolledo faltó.", "Y Florencia Ignacia, no.")));
    }

    @Test
    void aTextWithAnotherNameTellsNothing() {
        assertEquals(
                Set.of(),
                NamedErasure.names(KEPT, List.of("Florencia Soto, Rebolledo Florencia", "")));
    }
}
