package cl.soser.canal.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void nobodyAskedIsNoFigure() {
        assertNull(Figure.NONE.rate());
        assertNull(Figure.NONE.mean());
        assertNull(Figure.NONE.content());
    }

    @Test
    void sharesAreCutTowardsWhatIsWorse() {
        Figure figure = new Figure(9, new long[] {1, 0, 0, 1, 1});
        assertEquals(new BigDecimal("0.3333"), figure.rate());
        assertEquals(new BigDecimal("0.6666"), figure.content());
        assertEquals(new BigDecimal("3.33"), figure.mean());
    }

    @Property
    void addingUpIsTheSameInAnyOrder(
            @ForAll @Size(5) long[] one, @ForAll @LongRange(min = 0, max = 999) long asked) {
        long[] scores = LongStream.of(one).map(n -> Math.floorMod(n, 1000L)).toArray();
        Figure first = new Figure(asked, scores);
        Figure second = new Figure(7, new long[] {1, 2, 3, 4, 5});
        assertEquals(first.plus(second), second.plus(first));
        assertEquals(first.answered() + 15, first.plus(second).answered());
    }
}
