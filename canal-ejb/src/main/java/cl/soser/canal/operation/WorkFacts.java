package cl.soser.canal.operation;

import cl.soser.canal.alert.AlertBacklogQuery.AlertBacklog;
import cl.soser.canal.danger.reader.DangerReaderState;
import cl.soser.canal.evidence.EvidenceFindingQuery.OpenFindings;
import cl.soser.canal.export.ExportBacklogQuery.ExportBacklog;
import cl.soser.canal.inbound.MailboxStatus;
import cl.soser.canal.notification.outbox.OutboxBacklogQuery.OutboxBacklog;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What the database knows of the work that waits.
 *
 * @param at when it was last asked
 * @param quietSince since when no timer may run; null where they may
 * @param clockAhead by how much this machine's clock is ahead of the database's
 * @param cases requests whose term has passed, and what is not as it was sealed
 */
public record WorkFacts(
        Instant at,
        Instant quietSince,
        Duration clockAhead,
        MailFacts mail,
        DangerReaderState reader,
        CaseFacts cases,
        AlertBacklog alerts,
        ExportBacklog exports)
        implements Serializable {

    /** What is wrong with requests: the term of some has passed, rows are not what was sealed. */
    public record CaseFacts(long overdue, OpenFindings evidence) implements Serializable {}

    /** Mail that leaves, and mail that comes in. */
    public record MailFacts(OutboxBacklog outbox, MailboxStatus mailbox) implements Serializable {}
}
