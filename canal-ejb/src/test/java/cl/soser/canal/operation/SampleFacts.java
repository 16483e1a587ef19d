package cl.soser.canal.operation;

import cl.soser.canal.alert.AlertBacklogQuery.AlertBacklog;
import cl.soser.canal.danger.reader.DangerReaderState;
import cl.soser.canal.evidence.EvidenceFindingQuery.OpenFindings;
import cl.soser.canal.export.ExportBacklogQuery.ExportBacklog;
import cl.soser.canal.inbound.MailboxStatus;
import cl.soser.canal.notification.outbox.OutboxBacklogQuery.OutboxBacklog;
import cl.soser.canal.shared.health.NeedState;
import cl.soser.canal.shared.health.OutageReason;
import cl.soser.canal.shared.health.PoolUsage;
import cl.soser.canal.shared.job.JobResult;
import cl.soser.canal.shared.job.JobRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A server where all is well, and what a test makes of it. */
final class SampleFacts {

    static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    NeedState database = new NeedState(true, ago(60), null);
    NeedState files = new NeedState(true, ago(60), null);
    Duration timersSilent = Duration.ofSeconds(20);
    JobResult job = JobResult.DONE;
    Instant machineAt = ago(0);
    Instant workAt = ago(0);
    boolean workKnown = true;
    long freeBytes = 20_000_000_000L;
    double heap = 0.5;
    PoolUsage pool = new PoolUsage(3, 40);
    NeighbourState mailServer = NeighbourState.ANSWERS;
    NeighbourState scanner = NeighbourState.NONE;
    CertificateState certificate = new CertificateState(true, NOW.plus(Duration.ofDays(60)));
    Instant backupAt = ago(8 * 60);
    Instant quietSince;
    Duration clockAhead = Duration.ofMillis(-300);
    Instant mailDue = ago(1);
    long mailsFailed;
    Instant mailboxFailed;
    DangerReaderState reader = DangerReaderState.ENTERO;
    Instant alert;
    Instant export;
    Instant unsealed;

    static Instant ago(long minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    static NeedState away(OutageReason reason, Instant since) {
        return new NeedState(false, since, reason);
    }

    ServerFacts facts() {
        return new ServerFacts(
                NOW,
                ago(600),
                database,
                files,
                timersSilent,
                List.of(new JobRun("postman", ago(2), job)),
                new MachineFacts(
                        machineAt,
                        freeBytes,
                        heap,
                        pool,
                        mailServer,
                        scanner,
                        certificate,
                        backupAt),
                workKnown ? work() : null);
    }

    private WorkFacts work() {
        return new WorkFacts(
                workAt,
                quietSince,
                clockAhead,
                new WorkFacts.MailFacts(
                        new OutboxBacklog(3, mailDue, mailsFailed),
                        new MailboxStatus(true, "a@example.cl", ago(1), mailboxFailed, null)),
                reader,
                new WorkFacts.CaseFacts(7, new OpenFindings(unsealed == null ? 0 : 3, unsealed)),
                new AlertBacklog(alert == null ? 0 : 2, alert),
                new ExportBacklog(export == null ? 0 : 1, export, 0));
    }
}
