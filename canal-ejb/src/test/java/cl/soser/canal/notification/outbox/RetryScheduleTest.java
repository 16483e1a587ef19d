package cl.soser.canal.notification.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final double MIDDLE = 0.5;

    @Test
    void waitsGrowToAnHour() {
        int[] minutes = {1, 5, 15, 60, 60, 60};
        for (int i = 0; i < minutes.length; i++) {
            assertEquals(
                    Duration.ofMinutes(minutes[i]),
                    RetrySchedule.after(i + 1, MIDDLE).orElseThrow());
        }
    }

    @Test
    void givesUpAfterThreeDays() {
        Duration sum = Duration.ZERO;
        int attempts = 1;
        while (RetrySchedule.after(attempts, MIDDLE).isPresent()) {
            sum = sum.plus(RetrySchedule.after(attempts, MIDDLE).get());
            attempts++;
        }
        assertTrue(sum.compareTo(Duration.ofHours(71)) > 0, sum.toString());
        assertTrue(sum.compareTo(Duration.ofHours(72)) <= 0, sum.toString());
    }

    @Property
    void theSpreadIsAtMostAFifth(
            @ForAll @IntRange(min = 1, max = 70) int attempts,
            @ForAll @DoubleRange(min = 0, max = 0.99) double random) {
        double middle = RetrySchedule.after(attempts, MIDDLE).orElseThrow().toMillis();
        double wait = RetrySchedule.after(attempts, random).orElseThrow().toMillis();
        assertTrue(wait >= middle * 0.79 && wait <= middle * 1.21);
    }
}
