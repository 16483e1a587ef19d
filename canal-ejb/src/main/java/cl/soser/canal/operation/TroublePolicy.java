package cl.soser.canal.operation;

import static cl.soser.canal.danger.reader.DangerReaderState.ENTERO;
import static java.util.stream.Collectors.joining;

import cl.soser.canal.alert.AlertBacklogQuery.AlertBacklog;
import cl.soser.canal.evidence.EvidenceFindingQuery.OpenFindings;
import cl.soser.canal.shared.health.NeedState;
import cl.soser.canal.shared.health.PoolUsage;
import cl.soser.canal.shared.job.JobResult;
import cl.soser.canal.shared.job.JobRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which facts are trouble. */
final class TroublePolicy {

    /** Mails are tried every few seconds, and again after a refusal of the server. */
    static final Duration MAIL_WAITS = Duration.ofMinutes(10);

    /** A timer runs every twenty seconds. */
    static final Duration TIMERS_SILENT = Duration.ofMinutes(3);

    /** So long one person has to take an alert, and then the next one. */
    static final Duration ALERT_WAITS = Duration.ofMinutes(30);

    static final Duration EXPORT_WAITS = Duration.ofMinutes(30);

    /** A backup is made every night. */
    static final Duration BACKUP_LASTS = Duration.ofHours(26);

    /** Facts are gathered every quarter of a minute. */
    static final Duration FACTS_LAST = Duration.ofMinutes(3);

    /** Terms are counted to the second. */
    static final Duration CLOCK_OFF = Duration.ofSeconds(5);

    static final Duration CERTIFICATE_ENDS = Duration.ofDays(21);

    static final long DISK_FULL = 1_000_000_000;
    static final long DISK_LOW = 5_000_000_000L;
    static final double MEMORY_FULL = 0.9;

    private final List<ServerTrouble> found = new ArrayList<>();
    private final ServerFacts facts;

    private TroublePolicy(ServerFacts facts) {
        this.facts = facts;
    }

    /** The most urgent first; without a beginning where the facts do not tell it. */
    static List<ServerTrouble> of(ServerFacts facts) {
        TroublePolicy policy = new TroublePolicy(facts);
        policy.server();
        policy.jobs();
        policy.machine(facts.machine());
        if (facts.work() != null) {
            policy.work(facts.work());
            policy.outbox(facts.work());
        }
        policy.found.sort(Comparator.comparing(ServerTrouble::code));
        return policy.found;
    }

    private void server() {
        need(TroubleCode.DATABASE_AWAY, facts.database());
        need(TroubleCode.FILES_UNWRITABLE, facts.files());
        if (facts.timersSilent().compareTo(TIMERS_SILENT) > 0) {
            add(TroubleCode.TIMERS_SILENT, facts.at().minus(facts.timersSilent()));
        }
        if (isPast(lastGathered(), FACTS_LAST)) {
            add(TroubleCode.FACTS_OLD, lastGathered());
        }
    }

    /**
     * The older of both, which run apart; the start where one never came to its end. What the
     * database knows is old by itself while that is away.
     */
    private Instant lastGathered() {
        Instant machine = atOrStart(facts.machine().at());
        if (!facts.database().met()) {
            return machine;
        }
        Instant work = atOrStart(facts.work() == null ? null : facts.work().at());
        return machine.isBefore(work) ? machine : work;
    }

    private Instant atOrStart(Instant at) {
        return at == null ? facts.startedAt() : at;
    }

    private void need(TroubleCode code, NeedState state) {
        if (!state.met()) {
            add(code, state.since(), state.reason().name());
        }
    }

    private void jobs() {
        List<JobRun> failed =
                facts.jobs().stream().filter(run -> run.result() == JobResult.FAILED).toList();
        if (!failed.isEmpty()) {
            add(
                    TroubleCode.JOB_FAILED,
                    failed.stream().map(JobRun::at).min(Comparator.naturalOrder()).orElseThrow(),
                    failed.stream().map(JobRun::job).collect(joining(", ")));
        }
    }

    private void machine(MachineFacts machine) {
        if (machine.at() == null) {
            return;
        }
        if (machine.freeBytes() < DISK_LOW) {
            add(
                    machine.freeBytes() < DISK_FULL ? TroubleCode.DISK_FULL : TroubleCode.DISK_LOW,
                    null,
                    String.valueOf(machine.freeBytes() / 1_000_000));
        }
        if (machine.heap() > MEMORY_FULL) {
            add(TroubleCode.MEMORY_FULL, null);
        }
        PoolUsage pool = machine.pool();
        if (pool != null && pool.used() >= pool.most()) {
            add(TroubleCode.CONNECTIONS_USED_UP, null);
        }
        if (machine.scanner() == NeighbourState.SILENT) {
            add(TroubleCode.SCANNER_SILENT, null);
        }
        certificate(machine.certificate());
        if (machine.backupAt() == null || isPast(machine.backupAt(), BACKUP_LASTS)) {
            add(TroubleCode.BACKUP_OLD, machine.backupAt());
        }
    }

    private void certificate(CertificateState certificate) {
        if (!certificate.on()) {
            return;
        }
        if (certificate.endsAt() == null) {
            add(TroubleCode.CERTIFICATE_UNKNOWN, null);
        } else if (certificate.endsAt().isBefore(facts.at().plus(CERTIFICATE_ENDS))) {
            add(
                    TroubleCode.CERTIFICATE_ENDS,
                    null,
                    String.valueOf(Duration.between(facts.at(), certificate.endsAt()).toDays()));
        }
    }

    private void work(WorkFacts work) {
        if (work.quietSince() != null) {
            add(TroubleCode.QUIET, work.quietSince());
        }
        if (work.clockAhead().abs().compareTo(CLOCK_OFF) > 0) {
            add(TroubleCode.CLOCK_OFF, null, String.valueOf(work.clockAhead().toSeconds()));
        }
        AlertBacklog alerts = work.alerts();
        if (isPast(alerts.since(), ALERT_WAITS)) {
            add(TroubleCode.ALERT_UNTAKEN, alerts.since(), String.valueOf(alerts.untaken()));
        }
        OpenFindings evidence = work.cases().evidence();
        if (evidence.rows() > 0) {
            add(TroubleCode.EVIDENCE_BROKEN, evidence.since(), String.valueOf(evidence.rows()));
        }
        if (isPast(work.exports().since(), EXPORT_WAITS)) {
            add(TroubleCode.EXPORT_WAITING, work.exports().since());
        }
        if (work.reader() != ENTERO) {
            add(TroubleCode.READER_INCOMPLETE, null, work.reader().name());
        }
    }

    private void outbox(WorkFacts work) {
        if (isPast(work.mail().outbox().dueSince(), MAIL_WAITS)) {
            add(
                    TroubleCode.MAIL_WAITING,
                    work.mail().outbox().dueSince(),
                    facts.machine().mailServer().name());
        }
        if (work.mail().outbox().failed() > 0) {
            add(TroubleCode.MAIL_FAILED, null, String.valueOf(work.mail().outbox().failed()));
        }
        if (work.mail().mailbox().on() && work.mail().mailbox().failedAt() != null) {
            add(TroubleCode.MAILBOX_SILENT, work.mail().mailbox().failedAt());
        }
    }

    /** Null is never past. */
    private boolean isPast(Instant then, Duration most) {
        return then != null && then.plus(most).isBefore(facts.at());
    }

    private void add(TroubleCode code, Instant since) {
        found.add(new ServerTrouble(code, since));
    }

    private void add(TroubleCode code, Instant since, String detail) {
        found.add(new ServerTrouble(code, since, detail));
    }
}
