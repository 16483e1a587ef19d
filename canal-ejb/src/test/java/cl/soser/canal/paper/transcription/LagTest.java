package cl.soser.canal.paper.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How long half of the sheets, and nearly all, had waited. */
class LagTest {

    @Test
    void ofAHundredTheHalfIsTheFiftiethAndTheMostTheNinetyFifth() {
        long[] hundred = LongStream.rangeClosed(1, 100).map(n -> 101 - n).toArray();
        assertEquals(new Lag(100, 50L, 95L), Lag.of(hundred));
    }

    @Test
    void aFewAreTheirOwnMeasure() {
        assertEquals(new Lag(1, 7L, 7L), Lag.of(new long[] {7}));
        assertEquals(new Lag(2, 3L, 9L), Lag.of(new long[] {9, 3}));
        assertEquals(new Lag(3, 3L, 9L), Lag.of(new long[] {9, 3, 1}));
        assertEquals(new Lag(20, 10L, 19L), Lag.of(LongStream.rangeClosed(1, 20).toArray()));
    }

    @Test
    void withoutSheetsNothingIsSaid() {
        Lag none = Lag.of(new long[0]);
        assertEquals(0, none.sheets());
        assertNull(none.half());
        assertNull(none.most());
    }

    @Property(tries = 300)
    void atLeastThatShareHadTakenNoLongerAndOneLessThanThatRankIsTooFew(
            @ForAll @Size(min = 1, max = 60) @LongRange(max = 1000) long[] times) {
        Lag lag = Lag.of(times);
        check(times, lag.half(), 50);
        check(times, lag.most(), 95);
    }

    private static void check(long[] times, long value, int percent) {
        long within = Arrays.stream(times).filter(time -> time <= value).count();
        long below = Arrays.stream(times).filter(time -> time < value).count();
        assertTrue(within * 100 >= (long) percent * times.length);
        assertTrue(below * 100 < (long) percent * times.length);
        assertTrue(Arrays.stream(times).anyMatch(time -> time == value), "of a real sheet");
    }
}
