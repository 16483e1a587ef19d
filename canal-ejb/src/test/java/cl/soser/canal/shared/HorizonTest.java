package cl.soser.canal.shared;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HorizonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static NotAllowedException refusal(LocalDate day) {
        return assertThrows(NotAllowedException.class, () -> Horizon.require(day, TODAY, 2, 1));
    }

    @Test
    void theFirstAndTheLastDayInReachAreTaken() {
        for (LocalDate day : List.of(LocalDate.of(2024, 11, 26), LocalDate.of(2027, 11, 26))) {
            assertDoesNotThrow(() -> Horizon.require(day, TODAY, 2, 1));
        }
    }

    @Test
    void oneBeyondIsRefusedWithTheLastInReach() {
        assertEquals("date.old", refusal(LocalDate.of(1, 1, 1)).getMessage());
        assertEquals("26-11-2024", refusal(LocalDate.of(2024, 11, 25)).arguments()[0]);
        assertEquals("date.beyond", refusal(LocalDate.of(9999, 12, 31)).getMessage());
        assertEquals("26-11-2027", refusal(LocalDate.of(2027, 11, 27)).arguments()[0]);
    }
}
