package cl.soser.canal.account.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code of the moment, against the examples of RFC 6238. */
class TimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);

    /** Appendix B, of whose eight digits ours are the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void itIsTheCodeOfTheStandard(long second, String code) {
        assertEquals(code, TimeCode.at(SECRET, Instant.ofEpochSecond(second)));
    }

    @Test
    void aClockMayBeHalfAMinuteWrongAndNoMore() {
        for (int seconds : new int[] {-30, 0, 30}) {
            String code = TimeCode.at(SECRET, NOW.plusSeconds(seconds));
            assertTrue(TimeCode.stepOf(SECRET, code, NOW, 0).isPresent(), seconds + " s");
        }
        for (int seconds : new int[] {-90, -60, 60, 90}) {
            String code = TimeCode.at(SECRET, NOW.plusSeconds(seconds));
            assertFalse(TimeCode.stepOf(SECRET, code, NOW, 0).isPresent(), seconds + " s");
        }
    }

    @Test
    void aCodeThatWasUsedAndThoseBeforeItWorkNoMore() {
        String code = TimeCode.at(SECRET, NOW);
        long used = TimeCode.stepOf(SECRET, code, NOW, 0).orElseThrow();
        assertFalse(TimeCode.stepOf(SECRET, code, NOW, used).isPresent());
        String before = TimeCode.at(SECRET, NOW.minusSeconds(30));
        assertFalse(TimeCode.stepOf(SECRET, before, NOW, used).isPresent());
        String after = TimeCode.at(SECRET, NOW.plusSeconds(30));
        assertTrue(TimeCode.stepOf(SECRET, after, NOW, used).isPresent());
    }

    @Test
    void whatIsNoCodeIsWrong() {
        for (String typed : new String[] {"", "00592", "0059240", "abcdef", "٠٠٥٩٢٤"}) {
            assertFalse(TimeCode.stepOf(SECRET, typed, NOW, 0).isPresent(), typed);
        }
    }

    @Test
    void anAppReadsTheSecretFromTheAddress() {
        AppSecret secret = new AppSecret("CANALPAEDEMO2345CANALPAEDEMO2345");
        assertEquals(20, secret.bytes().length);
        assertEquals(
                "otpauth://totp/Canal%20PAE:ana%40canal.example"
                        + "?secret=CANALPAEDEMO2345CANALPAEDEMO2345&issuer=Canal%20PAE"
                        + "&algorithm=SHA1&digits=6&period=30",
                secret.address("ana@canal.example"));
        assertEquals("CANA LPAE DEMO 2345 CANA LPAE DEMO 2345", secret.spelled());
        assertThrows(IllegalArgumentException.class, () -> new AppSecret("CANAL"));
        assertEquals(AppSecret.random().bytes().length, 20);
        assertFalse(AppSecret.random().equals(AppSecret.random()));
    }
}
