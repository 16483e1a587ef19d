package cl.soser.canal.shared.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeedProbeTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Exception REFUSED = new SQLException("refused", "08001");
    private static final Exception NO_CONNECTION_LEFT = new SQLException("too many", "53300");
    private static final Exception NO_ANSWER = new SQLException("timeout", "08006");
    private static final Exception NOTHING = null;

    private final ServerHealth serverHealth = new ServerHealth();
    private final Deque<Exception> answers = new ArrayDeque<>();
    private Duration now = Duration.ZERO;
    private int looks;
    private int givenUp;

    private final NeedProbe probe =
            new NeedProbe(
                    Need.DATABASE,
                    this::answer,
                    serverHealth,
                    () -> givenUp++,
                    () -> now.toNanos());

    @BeforeEach
    void setClock() {
        serverHealth.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    }

    @Test
    void whatIsWrittenIsMet() {
        look(NOTHING);
        assertEquals(new NeedState(true, NOON, null), state());
        assertFalse(serverHealth.isDatabaseAway());
    }

    @Test
    void whatSaysNoIsNotMetAtOnceAndMetAgainAtOnce() {
        look(NOTHING);
        look(REFUSED);
        assertEquals(new NeedState(false, NOON, OutageReason.UNREACHABLE), state());
        assertTrue(serverHealth.isDatabaseAway());
        look(NOTHING);
        assertFalse(serverHealth.isDatabaseAway());
        assertEquals(0, givenUp);
    }

    @Test
    void whatIsSilentOnceIsAskedAgainAtOnce() {
        look(NOTHING);
        look(NO_ANSWER, NOTHING);
        assertEquals(3, looks);
        assertFalse(serverHealth.isDatabaseAway());
    }

    @Test
    void whatIsSilentTwiceIsNotMetAndWhatWaitsForItIsGivenUpOnce() {
        look(NOTHING);
        look(NO_ANSWER, NO_ANSWER);
        assertEquals(OutageReason.SILENT, state().reason());
        assertEquals(1, givenUp);
        look(NO_ANSWER);
        assertEquals(1, givenUp);
        look(NOTHING);
        look(NO_ANSWER, NO_ANSWER);
        assertEquals(2, givenUp);
    }

    /** Requests may hold the connections that there are. */
    @Test
    void withoutAConnectionForTheLookTheStateStays() {
        look(NOTHING);
        look(NO_CONNECTION_LEFT);
        assertFalse(serverHealth.isDatabaseAway());
        look(REFUSED);
        look(NO_CONNECTION_LEFT);
        assertTrue(serverHealth.isDatabaseAway());
    }

    @Test
    void theFirstReasonsTimeStays() {
        look(REFUSED);
        serverHealth.clock = Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC);
        look(new SQLException("starting", "57P03"));
        assertEquals(new NeedState(false, NOON, OutageReason.STARTING), state());
    }

    @Test
    void aFullDiskThatARequestFoundIsToldWithoutTurningReadersAway() {
        look(NOTHING);
        serverHealth.failedOf(OutageReason.BUSY);
        assertTrue(state().met());
        serverHealth.failedOf(OutageReason.FULL);
        assertEquals(new NeedState(false, NOON, OutageReason.FULL), state());
        assertFalse(serverHealth.isDatabaseAway());
    }

    @Test
    void startedMeansThatEverythingWasLookedAt() {
        look(NOTHING);
        assertFalse(serverHealth.isStarted());
        serverHealth.met(Need.FILES);
        assertTrue(serverHealth.isStarted());
    }

    private NeedState state() {
        return serverHealth.stateOf(Need.DATABASE);
    }

    private void look(Exception... given) {
        Arrays.stream(given).forEach(one -> answers.add(one == null ? new Exception() : one));
        probe.look();
        assertTrue(answers.isEmpty(), "asked too seldom");
    }

    private void answer() throws Exception {
        looks++;
        Exception answer = answers.remove();
        if (answer == NO_ANSWER) {
            now = now.plusSeconds(2);
        }
        if (answer.getMessage() != null) {
            throw answer;
        }
    }
}
