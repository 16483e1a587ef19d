package cl.soser.canal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
            assertEquals(0, ration.call("token-1"), "call " + i);
        }
        long wait = ration.call("token-1");
        assertTrue(wait >= 1 && wait <= 60 / MOST, "seconds: " + wait);
        assertEquals(0, ration.call("token-2"));
    }

    @Test
    void whoGuessesIsNoLongerListenedTo() {
        for (int i = 0; i < MOST; i++) {
            assertEquals(0, ration.mayShow("203.0.113.9", "guess" + i));
            ration.wasBad("203.0.113.9", "guess" + i);
        }
        assertTrue(ration.mayShow("203.0.113.9", "the right one") > 0);
        assertEquals(0, ration.mayShow("203.0.113.10", "the right one"), "another address");
    }

    @Test
    void aProgramKnownThereGoesOnThoughItsNeighbourGuesses() {
        ration.wasGood("203.0.113.9", "known");
        for (int i = 0; i < MOST; i++) {
            ration.wasBad("203.0.113.9", "guess" + i);
        }
        assertEquals(0, ration.mayShow("203.0.113.9", "known"));
        ration.wasBad("203.0.113.9", "known");
        assertTrue(ration.mayShow("203.0.113.9", "known") > 0, "withdrawn meanwhile");
    }
}
