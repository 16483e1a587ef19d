package cl.soser.canal.shared.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final List<LogRecord> written = new ArrayList<>();
    private final LogLines lines = new LogLines(List.of(new Paper(), new Paper()), false);

    @AfterEach
    void endRequest() {
        RequestTrace.end();
    }

    @Test
    void theStackOfAKindIsPrintedOnceAMinuteAndOtherwiseItsWordsInOneLine() {
        for (int second = 0; second < 120; second++) {
            lines.publish(failure("could not read", refused(), NOON.plusSeconds(second)));
        }
        assertEquals(240, written.size(), "each event has its line, in each of two places");
        assertEquals(4, written.stream().filter(line -> line.getThrown() != null).count());
        assertNotNull(written.get(0).getThrown());
        assertNotNull(written.get(1).getThrown(), "one decision for both places");
        assertNull(written.get(2).getThrown());
        assertTrue(
                written.get(2)
                        .getMessage()
                        .startsWith("could not read: java.sql.SQLException: refused [forged] in "),
                written.get(2).getMessage());
    }

    @Test
    void anotherKindKeepsItsStack() {
        lines.publish(failure("", refused(), NOON));
        lines.publish(failure("", new IllegalStateException("else"), NOON));
        assertTrue(written.stream().allMatch(line -> line.getThrown() != null));
    }

    @Test
    void kindsWithoutEndFillNoMemoryAndWriteNoStacks() {
        StackRation ration = new StackRation();
        int allowed = 0;
        for (int kind = 0; kind < 10_000; kind++) {
            allowed += ration.allows("kind " + kind, NOON) ? 1 : 0;
        }
        assertEquals(500, allowed);
        assertTrue(ration.allows("kind 9999", NOON.plusSeconds(60)), "the next minute is new");
    }

    @Test
    void aDeniedCallIsOneLineThatNamesIt() {
        lines.publish(new LogRecord(Level.WARNING, "AS-EJB-00056"));
        AccessLocalException denied = new AccessLocalException("Client not authorized");
        denied.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement(
                            "com.sun.ejb.containers.BaseContainer", "preInvoke", "", 1),
                    new StackTraceElement(
                            "cl.soser.canal.x.__EJB31_Generated__RiskService__Intf____Bean__",
                            "clearAlert",
                            "",
                            1)
                });
        lines.publish(failure("", denied, NOON));
        assertEquals(2, written.size());
        assertEquals("denied: RiskService.clearAlert", written.get(0).getMessage());
        assertNull(written.get(0).getThrown());
    }

    @Test
    void aLineNamesItsRequestAccountAndTicket() {
        RequestTrace.begin("35", "/gestion/tickets/CP-2026-000123");
        lines.publish(new LogRecord(Level.INFO, "read"));
        String line = written.get(0).getMessage();
        assertTrue(line.matches("\\[[0-9a-f]{8} 35 CP-2026-000123] read"), line);
    }

    @Test
    void aNameIsNoAccount() {
        for (String name : List.of("rosa@canal.example", "Rosa Prueba", "40000001-8", "35\n")) {
            RequestTrace.begin(name, "/solicitudes");
            lines.publish(new LogRecord(Level.INFO, "read"));
            String line = written.get(written.size() - 1).getMessage();
            assertTrue(line.matches("\\[[0-9a-f]{8} -] read"), line);
        }
    }

    @Test
    void inJsonTheRequestIsFieldsAndTheWordsStayAsTheyAre() {
        RequestTrace.begin("35", "/");
        LogRecord given = new LogRecord(Level.INFO, "read {0} times");
        given.setParameters(new Object[] {7});
        new LogLines(List.of(new Paper()), true).publish(given);
        assertEquals("read 7 times", written.get(0).getMessage());
        Map<?, ?> fields = (Map<?, ?>) written.get(0).getParameters()[0];
        assertEquals("35", fields.get("Account"));
        assertFalse(fields.containsKey("Ticket"));
    }

    @Test
    void whatBelongsToNoRequestIsLeftAlone() {
        LogRecord given = new LogRecord(Level.INFO, "started");
        lines.publish(given);
        assertSame(given, written.get(0));
    }

    private static LogRecord failure(String message, Throwable thrown, Instant at) {
        LogRecord failure = new LogRecord(Level.SEVERE, message);
        failure.setThrown(thrown);
        failure.setInstant(at);
        return failure;
    }

    /** Its words try to look like a line of their own. */
    private static EJBException refused() {
        return new EJBException(new SQLException("refused\n[forged]"));
    }

    private class Paper extends Handler {
        @Override
        public void publish(LogRecord line) {
            written.add(line);
        }

        @Override
        public void flush() {
            // It keeps nothing back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
