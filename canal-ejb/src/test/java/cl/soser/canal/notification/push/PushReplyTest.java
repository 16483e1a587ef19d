package cl.soser.canal.notification.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushReplyTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "201, true, false, false",
        "204, true, false, false",
        "302, false, false, false",
        "400, false, false, false",
        "403, false, false, false",
        "404, false, true, false",
        "410, false, true, false",
        "413, false, false, false",
        "429, false, false, true",
        "500, false, false, true",
        "503, false, false, true"
    })
    void aStatusSaysWhetherItWasTaken(int status, boolean taken, boolean gone, boolean later) {
        PushReply reply = PushReply.of(status, Optional.empty(), NOW);
        assertEquals(taken, reply.isTaken());
        assertEquals(gone, reply.isGone());
        assertEquals(later, reply.isLater());
    }

    @Test
    void itMaySayForHowLong() {
        assertEquals(Duration.ofMinutes(2), wait("120"));
        assertEquals(Duration.ofMinutes(10), wait("Tue, 1 Dec 2026 12:10:00 GMT"));
        assertEquals(Duration.ZERO, wait("Tue, 1 Dec 2026 11:10:00 GMT"));
        assertEquals(Duration.ZERO, wait("soon"));
        assertEquals(Duration.ZERO, wait("-5"));
        assertEquals(Duration.ofDays(1), wait("999999999"), "no service keeps us waiting longer");
    }

    @Test
    void whatItDoesNotSayIsNoWait() {
        PushReply reply = PushReply.of(503, Optional.empty(), NOW);
        assertEquals(Duration.ZERO, reply.pause());
        assertTrue(reply.isLater());
        assertFalse(reply.isTaken());
    }

    private static Duration wait(String said) {
        return PushReply.of(429, Optional.of(said), NOW).pause();
    }
}
