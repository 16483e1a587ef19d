package cl.soser.canal.operation;

import static cl.soser.canal.operation.SampleFacts.NOW;
import static cl.soser.canal.operation.SampleFacts.ago;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.danger.reader.DangerReaderState;
import cl.soser.canal.shared.health.OutageReason;
import cl.soser.canal.shared.health.PoolUsage;
import cl.soser.canal.shared.job.JobResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroublePolicyTest {

    private final SampleFacts server = new SampleFacts();

    private List<TroubleCode> codes() {
        return TroublePolicy.of(server.facts()).stream().map(ServerTrouble::code).toList();
    }

    private void is(TroubleCode code, Instant since, String detail) {
        assertEquals(
                List.of(new ServerTrouble(code, since, detail)), TroublePolicy.of(server.facts()));
    }

    @Test
    void aServerWhereAllIsWellHasNone() {
        assertEquals(List.of(), codes());
    }

    @Test
    void aNeedThatIsNotMetIsToldWithItsReasonSinceItWasFirstSeen() {
        server.database = SampleFacts.away(OutageReason.FULL, ago(5));
        is(TroubleCode.DATABASE_AWAY, ago(5), "FULL");
        server.files = SampleFacts.away(OutageReason.READ_ONLY, ago(3));
        assertEquals(List.of(TroubleCode.DATABASE_AWAY, TroubleCode.FILES_UNWRITABLE), codes());
    }

    @Test
    void timersStandStillAfterThreeMinutes() {
        server.timersSilent = Duration.ofMinutes(3);
        assertEquals(List.of(), codes());
        server.timersSilent = Duration.ofSeconds(181);
        is(TroubleCode.TIMERS_SILENT, NOW.minusSeconds(181), "");
    }

    @Test
    void aFailedJobIsNamed() {
        server.job = JobResult.FAILED;
        is(TroubleCode.JOB_FAILED, ago(2), "postman");
        server.job = JobResult.SKIPPED;
        assertEquals(List.of(), codes());
    }

    @Test
    void aClockTenMinutesOffIsToldWhicheverWay() {
        server.clockAhead = Duration.ofSeconds(5);
        assertEquals(List.of(), codes());
        server.clockAhead = Duration.ofMinutes(10);
        is(TroubleCode.CLOCK_OFF, null, "600");
        server.clockAhead = Duration.ofMinutes(-10);
        is(TroubleCode.CLOCK_OFF, null, "-600");
    }

    @Test
    void aCertificateIsToldThreeWeeksBeforeItsEnd() {
        server.certificate = new CertificateState(true, NOW.plus(Duration.ofDays(21)));
        assertEquals(List.of(), codes());
        server.certificate = new CertificateState(true, NOW.plus(Duration.ofDays(20)));
        is(TroubleCode.CERTIFICATE_ENDS, null, "20");
        server.certificate = new CertificateState(true, NOW.minus(Duration.ofDays(1)));
        is(TroubleCode.CERTIFICATE_ENDS, null, "-1");
        server.certificate = new CertificateState(true, null);
        is(TroubleCode.CERTIFICATE_UNKNOWN, null, "");
        server.certificate = new CertificateState(false, null);
        assertEquals(List.of(), codes());
    }

    @Test
    void aDiskIsLowAndThenFull() {
        server.freeBytes = 5_000_000_000L;
        assertEquals(List.of(), codes());
        server.freeBytes = 4_999_000_000L;
        is(TroubleCode.DISK_LOW, null, "4999");
        server.freeBytes = 999_000_000L;
        is(TroubleCode.DISK_FULL, null, "999");
    }

    @Test
    void memoryAndConnectionsAreUsedUp() {
        server.heap = 0.95;
        is(TroubleCode.MEMORY_FULL, null, "");
        server.heap = -1;
        server.pool = new PoolUsage(40, 40);
        is(TroubleCode.CONNECTIONS_USED_UP, null, "");
        server.pool = null;
        assertEquals(List.of(), codes());
    }

    @Test
    void aBackupIsOldAfterANightWithoutOneOrWhereThereNeverWasOne() {
        server.backupAt = ago(26 * 60);
        assertEquals(List.of(), codes());
        server.backupAt = ago(26 * 60 + 1);
        is(TroubleCode.BACKUP_OLD, ago(26 * 60 + 1), "");
        server.backupAt = null;
        is(TroubleCode.BACKUP_OLD, null, "");
    }

    @Test
    void mailThatWaitsAndMailThatFailedAreTwoThings() {
        server.mailDue = ago(11);
        server.mailServer = NeighbourState.SILENT;
        is(TroubleCode.MAIL_WAITING, ago(11), "SILENT");
        server.mailDue = null;
        server.mailsFailed = 66;
        is(TroubleCode.MAIL_FAILED, null, "66");
    }

    @Test
    void whatElseWaitsOrIsSilent() {
        server.mailboxFailed = ago(4);
        server.scanner = NeighbourState.SILENT;
        server.alert = ago(31);
        server.export = ago(31);
        server.unsealed = ago(60);
        server.quietSince = ago(9);
        server.reader = DangerReaderState.SOLO_PALABRAS;
        assertEquals(
                List.of(
                        TroubleCode.ALERT_UNTAKEN,
                        TroubleCode.EVIDENCE_BROKEN,
                        TroubleCode.QUIET,
                        TroubleCode.MAILBOX_SILENT,
                        TroubleCode.SCANNER_SILENT,
                        TroubleCode.EXPORT_WAITING,
                        TroubleCode.READER_INCOMPLETE),
                codes());
    }

    @Test
    void factsThatAreNotRenewedSaySo() {
        server.workAt = ago(4);
        is(TroubleCode.FACTS_OLD, ago(4), "");
        server.database = SampleFacts.away(OutageReason.SILENT, ago(4));
        is(TroubleCode.DATABASE_AWAY, ago(4), "SILENT");
        server.machineAt = ago(5);
        assertEquals(List.of(TroubleCode.DATABASE_AWAY, TroubleCode.FACTS_OLD), codes());
        server.workKnown = false;
        server.database = new SampleFacts().database;
        is(TroubleCode.FACTS_OLD, ago(600), "");
    }

    @Test
    void aTroubleKeepsItsBeginningWhileItLasts() {
        TroubleCache seen = new TroubleCache();
        List<ServerTrouble> full = List.of(new ServerTrouble(TroubleCode.DISK_FULL, null));
        assertEquals(NOW, seen.since(full, NOW).get(0).since());
        assertEquals(NOW, seen.since(full, NOW.plusSeconds(60)).get(0).since());
        assertEquals(List.of(), seen.since(List.of(), NOW.plusSeconds(90)));
        assertEquals(NOW.plusSeconds(120), seen.since(full, NOW.plusSeconds(120)).get(0).since());
        ServerTrouble known = new ServerTrouble(TroubleCode.QUIET, ago(9));
        assertEquals(ago(9), seen.since(List.of(known), NOW).get(0).since());
    }
}
