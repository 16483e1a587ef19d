package cl.soser.canal.reporting.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CaseAgeTest {

    private static final Instant NOW = Instant.parse("2026-11-26T15:00:00Z");

    private static CaseAge of(Duration old) {
        return CaseAge.of(NOW.minus(old), NOW);
    }

    @Test
    void aWholeNumberOfHoursBelongsToTheYoungerStep() {
        assertEquals(CaseAge.HASTA_24, of(Duration.ofHours(24)));
        assertEquals(CaseAge.HASTA_48, of(Duration.ofHours(24).plusMillis(1)));
        assertEquals(CaseAge.HASTA_48, of(Duration.ofHours(48)));
        assertEquals(CaseAge.HASTA_72, of(Duration.ofHours(48).plusMillis(1)));
        assertEquals(CaseAge.HASTA_72, of(Duration.ofHours(72)));
        assertEquals(CaseAge.MAS_DE_72, of(Duration.ofHours(72).plusMillis(1)));
    }

    @Test
    void whatHasJustEnteredIsYoung() {
        assertEquals(CaseAge.HASTA_24, of(Duration.ZERO));
        assertEquals(CaseAge.HASTA_24, of(Duration.ofMinutes(-3)));
    }

    @Test
    void hoursElapseWhateverTheClocksOnTheWallDo() {
        Instant now = Instant.parse("2026-09-07T03:30:00Z"); // the night Chile's clocks go forward
        assertEquals(CaseAge.HASTA_24, CaseAge.of(Instant.parse("2026-09-06T03:30:00Z"), now));
    }

    @Test
    void anAddressNamesEveryStep() {
        for (CaseAge age : CaseAge.values()) {
            assertEquals(age, CaseAge.of(age.label()).orElseThrow());
        }
        assertEquals(true, CaseAge.of("vieja").isEmpty());
    }
}
