package cl.soser.canal.web.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CountdownTest {

    private static final Instant DUE = Instant.parse("2026-11-27T18:20:00Z");

    private static Countdown before(Duration left) {
        return new Countdown(DUE, null, DUE.minus(left), "warn");
    }

    @Test
    void whatIsLeftIsSaidInAtMostTwoUnits() {
        assertEquals("faltan 3 días", before(Duration.ofHours(72)).getWords());
        assertEquals("faltan 2 días 23 h", before(Duration.ofMinutes(71 * 60 + 59)).getWords());
        assertEquals("faltan 2 días", before(Duration.ofMinutes(48 * 60 + 59)).getWords());
        assertEquals("venció hace 2 días 5 h", before(Duration.ofHours(-53)).getWords());
        assertEquals("faltan 30 h", before(Duration.ofMinutes(30 * 60 + 12)).getWords());
        assertEquals("faltan 6 h 20 min", before(Duration.ofMinutes(380)).getWords());
        assertEquals("faltan 40 min", before(Duration.ofMinutes(40)).getWords());
    }

    @Test
    void whatIsPastIsSaidInOneUnit() {
        assertEquals("40 min", Countdown.age(DUE.minus(Duration.ofMinutes(40)), DUE));
        assertEquals("6 h", Countdown.age(DUE.minus(Duration.ofMinutes(380)), DUE));
        assertEquals("47 h", Countdown.age(DUE.minus(Duration.ofMinutes(2879)), DUE));
        assertEquals("2 días", Countdown.age(DUE.minus(Duration.ofHours(70)), DUE));
    }

    @Test
    void itsColourIsTheRiskOfItsTicketWhileNothingHasLeft() {
        assertEquals("warn", before(Duration.ofHours(40)).getTone());
        assertEquals("warn", before(Duration.ofMillis(-1)).getTone(), "a stage that is late");
        assertEquals("ok", new Countdown(DUE, DUE, DUE, "danger").getTone(), "it left in time");
        assertEquals("danger", new Countdown(DUE, DUE.plusMillis(1), DUE, "ok").getTone());
    }

    @Test
    void anAnswerOnTheVeryDeadlineIsInTime() {
        assertEquals("a tiempo", new Countdown(DUE, DUE, DUE, "warn").getWords());
        assertEquals(
                "fuera de plazo", new Countdown(DUE, DUE.plusMillis(1), DUE, "warn").getWords());
    }

    @Test
    void praiseHasNoTerm() {
        assertEquals("sin plazo", new Countdown(null, null, DUE, "warn").getWords());
    }
}
