package cl.soser.canal.web.admin.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cl.soser.canal.shared.NotAllowedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static String refusal(String typed) {
        return assertThrows(NotAllowedException.class, () -> Hours.parse(typed)).getMessage();
    }

    @Test
    void whatIsOutOfRangeIsToldSoAndWhatIsNoNumberOtherwise() {
        assertEquals("sla.range", refusal("100000"));
        assertEquals("sla.range", refusal("-3"));
        assertEquals("sla.hours", refusal("mucho"));
        assertEquals(Duration.ofMinutes(90), Hours.parse("1,5"));
    }

    @Test
    void insideOnlyHalfHoursAreTaken() {
        assertEquals(Duration.ofMinutes(30), Hours.halves(Hours.parse("0,5")));
        assertThrows(NotAllowedException.class, () -> Hours.halves(Hours.parse("1,25")));
    }
}
