package cl.soser.canal.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cl.soser.canal.shared.NotAllowedException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static String refusal(String typed) {
        return assertThrows(NotAllowedException.class, () -> Shares.readPercent(typed, "Meta"))
                .getMessage();
    }

    @Test
    void whatIsTakenReadsAsItWasTyped() {
        for (String typed : new String[] {"98", "98,5", "98,55", "0", "100"}) {
            assertEquals(typed, Shares.percent(Shares.readPercent(typed, "Meta")));
        }
        assertEquals(
                new BigDecimal("0.985"),
                Shares.readPercent("98.50 %", "Meta").stripTrailingZeros());
    }

    @Test
    void moreDecimalsThanAreKeptAreRefusedAndNotCut() {
        assertEquals("number.decimals", refusal("98,555"));
    }

    @Test
    void eachOtherNumberIsRefusedForItsOwnReason() {
        assertEquals("number.negative", refusal("-20"));
        assertEquals("number.large", refusal("999999999999"));
        assertEquals("number.wrong", refusal("noventa"));
        assertEquals("number.wrong", refusal(""));
    }
}
