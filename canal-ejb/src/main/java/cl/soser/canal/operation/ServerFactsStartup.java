package cl.soser.canal.operation;

import cl.soser.canal.alert.AlertBacklogQuery;
import cl.soser.canal.danger.reader.DangerQuery;
import cl.soser.canal.evidence.EvidenceFindingQuery;
import cl.soser.canal.export.ExportBacklogQuery;
import cl.soser.canal.inbound.MailboxQuery;
import cl.soser.canal.notification.outbox.OutboxBacklogQuery;
import cl.soser.canal.reporting.OverdueQuery;
import cl.soser.canal.shared.health.ConnectionPool;
import cl.soser.canal.shared.health.DatabaseClockRepository;
import cl.soser.canal.shared.job.QuietPeriodCache;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds out every quarter of a minute what takes time: whether other servers answer, and what
 * waits. On threads of its own, because the timers may be what hangs; and apart, because the
 * database may be. Not on those of the server's scheduled executor: after each run it takes back
 * the context of whoever scheduled it, finds it gone and writes an error.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ServerFactsStartup {

    private static final Logger LOG = Logger.getLogger(ServerFactsStartup.class.getName());
    private static final long SECONDS = 15;
    private static final Duration CERTIFICATE_KEPT = Duration.ofMinutes(10);

    /** Written by backup.sh. */
    private static final String BACKUP = "backup.done";

    @Resource ManagedThreadFactory threads;

    @Inject InstallationSettings installationSettings;
    @Inject GatheredFactsCache gatheredFactsCache;
    @Inject ServerFactsQuery serverFactsQuery;
    @Inject Clock clock;
    @Inject ConnectionPool connectionPool;
    @Inject NeighbourClient neighbourClient;
    @Inject CertificateClient certificateClient;
    @Inject QuietPeriodCache quietPeriodCache;
    @Inject DatabaseClockRepository databaseClockRepository;
    @Inject OutboxBacklogQuery outboxBacklogQuery;
    @Inject MailboxQuery mailboxQuery;
    @Inject DangerQuery dangerQuery;
    @Inject OverdueQuery overdueQuery;
    @Inject EvidenceFindingQuery evidenceFindingQuery;
    @Inject AlertBacklogQuery alertBacklogQuery;
    @Inject ExportBacklogQuery exportBacklogQuery;

    private CertificateState certificate = CertificateState.UNKNOWN;
    private Instant certificateAt = Instant.EPOCH;
    private ScheduledExecutorService executor;

    @PostConstruct
    void begin() {
        executor = Executors.newScheduledThreadPool(2, threads);
        executor.scheduleWithFixedDelay(this::gatherMachine, 0, SECONDS, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(this::gatherWork, 0, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        executor.shutdownNow();
    }

    private void gatherMachine() {
        Path home = installationSettings.home();
        gatheredFactsCache.keep(
                new MachineFacts(
                        clock.instant(),
                        home.toFile().getUsableSpace(),
                        heap(),
                        connectionPool.usage(),
                        neighbourClient.mailServer(),
                        neighbourClient.scanner(),
                        certificate(),
                        writtenAt(home.resolve(BACKUP))));
        serverFactsQuery.troubles(); // each begins when it was first seen
    }

    /** Of what lives long, after the last collection that looked at all of it. */
    private static double heap() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getCollectionUsage();
            boolean old = pool.getName().contains("Old") || pool.getName().contains("Tenured");
            if (old && pool.getType() == MemoryType.HEAP && usage != null && usage.getMax() > 0) {
                return (double) usage.getUsed() / usage.getMax();
            }
        }
        return -1;
    }

    private CertificateState certificate() {
        if (certificate.endsAt() == null
                || certificateAt.plus(CERTIFICATE_KEPT).isBefore(clock.instant())) {
            certificateAt = clock.instant();
            certificate = certificateClient.look();
        }
        return certificate;
    }

    private static Instant writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException neverWritten) {
            return null;
        }
    }

    private void gatherWork() {
        try {
            gatheredFactsCache.keep(
                    new WorkFacts(
                            clock.instant(),
                            quietPeriodCache.open().map(QuietPeriodCache.Open::since).orElse(null),
                            databaseClockRepository.ahead(),
                            new WorkFacts.MailFacts(
                                    outboxBacklogQuery.now(), mailboxQuery.status()),
                            dangerQuery.state(),
                            new WorkFacts.CaseFacts(
                                    overdueQuery.count(), evidenceFindingQuery.now()),
                            alertBacklogQuery.now(),
                            exportBacklogQuery.now()));
        } catch (RuntimeException | SQLException databaseAway) {
            LOG.log(Level.FINE, "The facts stay as they were", databaseAway);
        }
    }
}
