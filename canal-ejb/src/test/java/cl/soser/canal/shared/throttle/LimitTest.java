package cl.soser.canal.shared.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LimitTest {

    private final Limit limit = new Limit("test", 3, Duration.ofMinutes(15));

    @Property
    void everyMomentLiesInItsWindow(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        long start = limit.startOf(second);
        assertTrue(start <= second && second < start + 900);
        assertEquals(start, limit.startOf(start));
    }

    @Test
    void waitingIsToldInWholeMinutesAndNeverZero() {
        assertEquals(1, new TooManyRequestsException(0).retryAfterSeconds());
        assertEquals(2L, new TooManyRequestsException(61).arguments()[0]);
    }

    @Test
    void aLimitOfNothingIsNone() {
        assertThrows(
                IllegalArgumentException.class, () -> new Limit("x", 0, Duration.ofMinutes(1)));
    }
}
