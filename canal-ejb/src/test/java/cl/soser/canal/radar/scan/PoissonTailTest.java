package cl.soser.canal.radar.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PoissonTailTest {

    /** By the sum of all smaller counts, which is exact enough where the tail is not tiny. */
    @Property
    void itIsOneWithoutTheSmallerCounts(
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @DoubleRange(min = 0.01, max = 40) double expected) {
        double smaller = 0;
        double term = Math.exp(-expected);
        for (int at = 0; at < count; at++) {
            smaller += term;
            term *= expected / (at + 1);
        }
        assertEquals(1 - smaller, PoissonTail.atLeast(count, expected), 1e-9);
    }

    @Property
    void moreIsLessProbableAndMoreExpectedIsMore(
            @ForAll @IntRange(min = 1, max = 200) int count,
            @ForAll @IntRange(min = 1, max = 1_500_000) int parts) {
        double expected = parts / 10_000.0;
        double chance = PoissonTail.atLeast(count, expected);
        assertTrue(chance >= 0 && chance <= 1, () -> "chance " + chance);
        assertTrue(PoissonTail.atLeast(count + 1, expected) <= chance + 1e-12);
        assertTrue(PoissonTail.atLeast(count, expected * 1.1) >= chance - 1e-12);
    }

    /** Where a difference from one would be lost: the first term is nearly all of it. */
    @Example
    void tinyTailsAreExact() {
        assertEquals(1e-18 / 6, PoissonTail.atLeast(3, 1e-6), 1e-24);
        assertEquals(5e-13, PoissonTail.atLeast(2, 1e-6), 1e-18);
    }

    @Example
    void theEdges() {
        assertEquals(1, PoissonTail.atLeast(0, 0));
        assertEquals(1, PoissonTail.atLeast(-1, 3));
        assertEquals(0, PoissonTail.atLeast(1, 0));
        assertThrows(IllegalArgumentException.class, () -> PoissonTail.atLeast(1, -0.1));
        assertThrows(IllegalArgumentException.class, () -> PoissonTail.atLeast(1, Double.NaN));
    }
}
