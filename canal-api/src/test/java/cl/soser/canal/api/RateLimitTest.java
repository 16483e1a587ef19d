package cl.soser.canal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final int MOST = 10;

    private final RateLimit ration = new RateLimit();

    @BeforeEach
    void tenOfEach() {
        ration.settingRepository =
                new SettingRepository() {
                    @Override
                    public int whole(SettingDefinition setting) {
                        return MOST;
                    }
                };
    }

    @Test
    void aProgramThatAsksTooMuchIsToldWhenToComeBackAndNoOtherIs() {
        for (int i = 0; i < MOST; i++) {
            Ration left = ration.call("token-1");
            assertFalse(left.isSpent(), "call " + i);
            assertEquals(MOST, left.limit());
            assertTrue(left.remaining() >= MOST - i - 1, "call " + i + ": " + left);
            assertTrue(left.reset() >= 1 && left.reset() <= 60, left.toString());
        }
        Ration spent = ration.call("token-1");
        assertEquals(0, spent.remaining());
        assertTrue(spent.retry() >= 1 && spent.retry() <= 60 / MOST, spent.toString());
        assertFalse(ration.call("token-2").isSpent());
    }

    @Test
    void whoGuessesIsNoLongerListenedTo() {
        for (int i = 0; i < MOST; i++) {
            assertTrue(ration.refusal("203.0.113.9", "guess" + i).isEmpty());
            ration.wasBad("203.0.113.9", "guess" + i);
        }
        assertTrue(ration.refusal("203.0.113.9", "the right one").isPresent());
        assertTrue(ration.guesses("203.0.113.9").retry() >= 1);
        assertTrue(ration.refusal("203.0.113.10", "the right one").isEmpty(), "another address");
    }

    @Test
    void aProgramKnownThereGoesOnThoughItsNeighbourGuesses() {
        ration.wasGood("203.0.113.9", "known");
        for (int i = 0; i < MOST; i++) {
            ration.wasBad("203.0.113.9", "guess" + i);
        }
        assertTrue(ration.refusal("203.0.113.9", "known").isEmpty());
        ration.wasBad("203.0.113.9", "known");
        assertTrue(ration.refusal("203.0.113.9", "known").isPresent(), "withdrawn meanwhile");
    }
}
