package cl.soser.canal.operation;

import cl.soser.canal.danger.reader.DangerQuery;
import cl.soser.canal.inbound.MailboxQuery;
import cl.soser.canal.notification.outbox.OutboxBacklogQuery;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds out every quarter of a minute what takes time: whether the mail server answers, what waits.
 * On a thread of its own, because the timers may be what hangs.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ServerFactsStartup {

    private static final Logger LOG = Logger.getLogger(ServerFactsStartup.class.getName());
    private static final long SECONDS = 15;

    @Resource ManagedScheduledExecutorService executor;

    @Inject InstallationSettings installationSettings;
    @Inject GatheredFactsCache gatheredFactsCache;
    @Inject Clock clock;
    @Inject MailServerClient mailServerClient;
    @Inject OutboxBacklogQuery outboxBacklogQuery;
    @Inject MailboxQuery mailboxQuery;
    @Inject DangerQuery dangerQuery;

    @PostConstruct
    void begin() {
        executor.scheduleWithFixedDelay(this::gather, 0, SECONDS, TimeUnit.SECONDS);
    }

    private void gather() {
        GatheredFacts found =
                gatheredFactsCache
                        .facts()
                        .with(
                                clock.instant(),
                                installationSettings.home().toFile().getUsableSpace(),
                                mailServerClient.look());
        gatheredFactsCache.keep(found);
        try {
            gatheredFactsCache.keep(
                    found.with(
                            outboxBacklogQuery.now(), mailboxQuery.status(), dangerQuery.state()));
        } catch (EJBException databaseAway) {
            LOG.log(Level.FINE, "The facts stay as they were", databaseAway);
        }
    }
}
