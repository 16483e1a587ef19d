package cl.soser.canal.phone.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangCTest {

    /** The textbook case: 100 calls of three minutes in half an hour are ten Erlangs. */
    @ParameterizedTest
    @CsvSource({"11, 0.6821", "12, 0.4494", "13, 0.2853", "14, 0.1741", "15, 0.1020"})
    void theChanceToWaitIsThatOfTheTables(int operators, double chance) {
        ErlangC half = new ErlangC(100, 180);
        assertEquals(10, half.traffic(), 1e-9);
        assertEquals(chance, half.chanceToWait(operators), 0.0001);
    }

    @Test
    void fourteenAnswerEightyEightPercentWithinTwentySeconds() {
        assertEquals(0.8884, new ErlangC(100, 180).within(14, 20), 0.0002);
        assertEquals(14, new ErlangC(100, 180).needed(0.80, 20));
    }

    /** One operator: the chance to wait is the traffic itself. */
    @Test
    void withOneOperatorAsManyWaitAsHeIsBusy() {
        ErlangC half = new ErlangC(5, 180);
        assertEquals(0.5, half.chanceToWait(1), 1e-12);
        assertEquals(1 - 0.5 * Math.exp(-0.5 * 15 / 180), half.within(1, 15), 1e-12);
    }

    @Test
    void withoutEnoughOperatorsNobodyIsAnsweredInTime() {
        ErlangC half = new ErlangC(100, 180);
        assertEquals(1, half.chanceToWait(10));
        assertEquals(0, half.within(10, 15));
        assertTrue(half.needed(0.85, 15) > 10);
    }

    @Test
    void withoutCallsOneIsEnoughAndNonsenseIsRefused() {
        assertEquals(1, new ErlangC(0, 180).needed(0.85, 15));
        assertThrows(IllegalArgumentException.class, () -> new ErlangC(-1, 180));
        assertThrows(IllegalArgumentException.class, () -> new ErlangC(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new ErlangC(Double.NaN, 1));
    }
}
