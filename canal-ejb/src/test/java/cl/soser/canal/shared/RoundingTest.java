package cl.soser.canal.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RoundingTest {

    private static final BigDecimal TARGET = new BigDecimal("0.98");
    private static final Predicate<BigDecimal> MET = share -> share.compareTo(TARGET) >= 0;

    @Test
    void halfIsRoundedUp() {
        assertEquals("0.6667", Rounding.of(Rounding.share(6, 9), 4).toString());
        assertEquals("0.973", Rounding.of(Rounding.share(36, 37), 3).toString());
        assertEquals("3.17", Rounding.of(Rounding.share(19, 6), 2).toString());
        assertEquals("0.5000", Rounding.of(Rounding.share(1, 2), 4).toString());
        assertNull(Rounding.of(Rounding.share(0, 0), 4));
        assertNull(Rounding.of(null, 4, MET));
    }

    @Test
    void whatIsCutReadsNoBetterThanItIs() {
        Predicate<BigDecimal> atMost = share -> share.compareTo(new BigDecimal("0.05")) <= 0;
        assertEquals("0.8674", Rounding.cut(Rounding.share(216, 249), 4, false, MET).toString());
        assertEquals("0.0463", Rounding.cut(Rounding.share(25, 541), 4, true, atMost).toString());
        assertEquals("0.0500", Rounding.cut(new BigDecimal("0.05"), 4, true, atMost).toString());
        Predicate<BigDecimal> above = share -> share.compareTo(new BigDecimal("0.99")) > 0;
        assertEquals(
                "0.99004", Rounding.cut(new BigDecimal("0.990041"), 4, false, above).toString());
        assertNull(Rounding.cut(null, 4, false, MET));
    }

    @Test
    void whatIsBelowItsTargetReadsSo() {
        assertEquals("0.9796", Rounding.of(new BigDecimal("0.9796"), 3, MET).toString());
        assertEquals("0.97996", Rounding.of(new BigDecimal("0.97996"), 4, MET).toString());
        assertEquals("0.980", Rounding.of(new BigDecimal("0.98"), 3, MET).toString());
        assertEquals("0.980", Rounding.of(new BigDecimal("0.9804"), 3, MET).toString());
        assertEquals("0.979", Rounding.of(new BigDecimal("0.9794"), 3, MET).toString());
    }

    @Property
    void aShownShareIsJudgedAsTheExactOneAndNoFurtherFromItThanHalfADigit(
            @ForAll @LongRange(min = 1, max = 2_000_000) long whole,
            @ForAll @LongRange(min = 0, max = 2_000_000) long some,
            @ForAll @IntRange(min = 1, max = 4) int digits) {
        long part = some % (whole + 1);
        BigDecimal exact = Rounding.share(part, whole);
        BigDecimal shown = Rounding.of(exact, digits, MET);
        assertEquals(part * 100 >= whole * 98, MET.test(shown));
        assertTrue(shown.scale() >= digits);
        assertTrue(
                shown.subtract(exact)
                                .abs()
                                .compareTo(new BigDecimal("0.5").movePointLeft(shown.scale()))
                        <= 0);
    }
}
