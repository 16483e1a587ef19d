package cl.soser.canal.sla;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cl.soser.canal.shared.NotAllowedException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractTermPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<String, Integer> NOW =
            Map.of("RECLAMO", 72, "CONSULTA", 72, "SUGERENCIA", 72);

    private static void require(String motive, Integer hours, int bound, LocalDate from) {
        Map<String, Integer> wanted = new HashMap<>(NOW);
        wanted.put(motive, hours);
        wanted.values().removeIf(one -> one == null);
        ContractTermPolicy.require(wanted, NOW, bound, from, TODAY);
    }

    private static void refused(String key, String motive, Integer hours, LocalDate from) {
        assertEquals(
                key,
                assertThrows(NotAllowedException.class, () -> require(motive, hours, 72, from))
                        .getMessage());
    }

    @Test
    void theBoundItselfAndLessAreAdmittedFromTomorrow() {
        assertDoesNotThrow(() -> require("RECLAMO", 48, 72, TODAY.plusDays(1)));
        assertDoesNotThrow(() -> require("RECLAMO", 96, 96, TODAY.plusDays(1)));
        assertDoesNotThrow(() -> require("FELICITACION", 72, 72, TODAY.plusDays(1)));
    }

    @Test
    void moreThanTheBoundNothingAndThePastAreRefused() {
        LocalDate tomorrow = TODAY.plusDays(1);
        refused("contractTerm.range", "RECLAMO", 73, tomorrow);
        refused("contractTerm.range", "RECLAMO", 0, tomorrow);
        refused("contractTerm.range", "FELICITACION", -1, tomorrow);
        refused("sla.contract.missing", "CONSULTA", null, tomorrow);
        refused("sla.same", "RECLAMO", 72, tomorrow);
        refused("contractTerm.past", "RECLAMO", 48, TODAY);
    }
}
