package cl.soser.canal.danger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

class FirstAidTest {

    @ParameterizedTest
    @NullSource
    @EnumSource(DangerKind.class)
    void everyKindSaysWhatToDo(DangerKind kind) {
        FirstAid aid = FirstAid.of(kind);
        assertFalse(aid.title().isBlank());
        assertFalse(aid.steps().isEmpty());
        assertEquals(aid.phone() == null, aid.call() == null);
    }

    @Test
    void gasIsForTheFireBrigadeAndOutside() {
        FirstAid aid = FirstAid.of(DangerKind.GAS_FUEGO);
        assertEquals("132", aid.phone());
        assertTrue(aid.text().contains("Salga") && aid.text().contains("ventile"));
    }

    @Test
    void illTreatmentIsForThePoliceAndTheLineOfChildren() {
        assertTrue(FirstAid.of(DangerKind.MALTRATO).text().contains("133"));
        assertTrue(FirstAid.of(DangerKind.MALTRATO).text().contains("147"));
    }
}
