package cl.soser.canal.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgeTest {

    private static final Instant NOW = Instant.parse("2026-11-26T15:00:00Z");

    private static Age of(Duration old) {
        return Age.of(NOW.minus(old), NOW);
    }

    @Test
    void aWholeNumberOfHoursBelongsToTheYoungerStep() {
        assertEquals(Age.HASTA_24, of(Duration.ofHours(24)));
        assertEquals(Age.HASTA_48, of(Duration.ofHours(24).plusMillis(1)));
        assertEquals(Age.HASTA_48, of(Duration.ofHours(48)));
        assertEquals(Age.HASTA_72, of(Duration.ofHours(48).plusMillis(1)));
        assertEquals(Age.HASTA_72, of(Duration.ofHours(72)));
        assertEquals(Age.MAS_DE_72, of(Duration.ofHours(72).plusMillis(1)));
    }

    @Test
    void whatHasJustEnteredIsYoung() {
        assertEquals(Age.HASTA_24, of(Duration.ZERO));
        assertEquals(Age.HASTA_24, of(Duration.ofMinutes(-3)));
    }

    @Test
    void hoursElapseWhateverTheClocksOnTheWallDo() {
        Instant now = Instant.parse("2026-09-07T03:30:00Z"); // the night Chile's clocks go forward
        assertEquals(Age.HASTA_24, Age.of(Instant.parse("2026-09-06T03:30:00Z"), now));
    }

    @Test
    void anAddressNamesEveryStep() {
        for (Age age : Age.values()) {
            assertEquals(age, Age.of(age.label()).orElseThrow());
        }
        assertEquals(true, Age.of("vieja").isEmpty());
    }
}
