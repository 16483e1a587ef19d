package cl.soser.canal.operation;

import cl.soser.canal.danger.reader.DangerReaderState;
import cl.soser.canal.inbound.MailboxStatus;
import cl.soser.canal.notification.outbox.OutboxBacklogQuery.OutboxBacklog;
import java.io.Serializable;
import java.time.Instant;

/**
 * What takes time to find out, as it was last found.
 *
 * @param at when; null before the first time
 * @param freeBytes left where files are kept; negative before the first time
 * @param outbox what waits there; null where it was never read
 * @param mailbox the state of the mailbox; null where it was never read
 * @param reader what dangers are read with; null where it was never asked
 */
public record GatheredFacts(
        Instant at,
        long freeBytes,
        MailServerState mailServer,
        OutboxBacklog outbox,
        MailboxStatus mailbox,
        DangerReaderState reader)
        implements Serializable {

    static final GatheredFacts NONE =
            new GatheredFacts(null, -1, MailServerState.UNKNOWN, null, null, null);

    GatheredFacts with(Instant now, long newFreeBytes, MailServerState newMailServer) {
        return new GatheredFacts(now, newFreeBytes, newMailServer, outbox, mailbox, reader);
    }

    GatheredFacts with(
            OutboxBacklog newOutbox, MailboxStatus newMailbox, DangerReaderState newReader) {
        return new GatheredFacts(at, freeBytes, mailServer, newOutbox, newMailbox, newReader);
    }
}
