package cl.soser.canal.operation;

import static cl.soser.canal.operation.SampleFacts.NOW;
import static cl.soser.canal.operation.SampleFacts.ago;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ServerMeasureTest {

    private final SampleFacts server = new SampleFacts();

    private double of(ServerMeasure measure) {
        return measure.of(server.facts());
    }

    @Test
    void aFigureThatIsNotKnownIsNoNumber() {
        server.workKnown = false;
        server.heap = -1;
        server.pool = null;
        server.backupAt = null;
        for (ServerMeasure unknown :
                new ServerMeasure[] {
                    ServerMeasure.OVERDUE,
                    ServerMeasure.FACTS,
                    ServerMeasure.HEAP,
                    ServerMeasure.CONNECTIONS,
                    ServerMeasure.BACKUP,
                    ServerMeasure.SCANNER
                }) {
            assertEquals(Double.NaN, of(unknown), unknown.metric());
        }
    }

    @Test
    void whatIsKnownIsInSecondsBytesOrOneAndNought() {
        server.mailDue = ago(2);
        server.mailboxFailed = ago(1);
        assertEquals(1, of(ServerMeasure.DATABASE));
        assertEquals(0, of(ServerMeasure.MAILBOX));
        assertEquals(120, of(ServerMeasure.OUTBOX_OLDEST));
        assertEquals(0, of(ServerMeasure.OLDEST_ALERT), "nothing waits");
        assertEquals(-0.3, of(ServerMeasure.CLOCK));
        assertEquals(7, of(ServerMeasure.OVERDUE));
        assertEquals(28_800, NOW.getEpochSecond() - of(ServerMeasure.BACKUP));
    }
}
