package cl.soser.canal.survey.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cl.soser.canal.shared.Rounding;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SatisfactionFigureTest {

    @Test
    void nobodyAskedIsNoFigure() {
        assertNull(SatisfactionFigure.NONE.rate());
        assertNull(SatisfactionFigure.NONE.mean());
        assertNull(SatisfactionFigure.NONE.content());
    }

    @Test
    void sharesAreExact() {
        SatisfactionFigure figure = new SatisfactionFigure(9, new long[] {1, 0, 0, 1, 1});
        assertEquals("0.3333", Rounding.of(figure.rate(), 4).toString());
        assertEquals("0.6667", Rounding.of(figure.content(), 4).toString());
        assertEquals("3.33", Rounding.of(figure.mean(), 2).toString());
    }

    @Property
    void addingUpIsTheSameInAnyOrder(
            @ForAll @Size(5) long[] one, @ForAll @LongRange(min = 0, max = 999) long asked) {
        long[] scores = LongStream.of(one).map(n -> Math.floorMod(n, 1000L)).toArray();
        SatisfactionFigure first = new SatisfactionFigure(asked, scores);
        SatisfactionFigure second = new SatisfactionFigure(7, new long[] {1, 2, 3, 4, 5});
        assertEquals(first.plus(second), second.plus(first));
        assertEquals(first.answered() + 15, first.plus(second).answered());
    }
}
