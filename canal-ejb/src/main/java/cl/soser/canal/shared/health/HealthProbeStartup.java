package cl.soser.canal.shared.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;

/**
 * Looks every two seconds whether database and files can be written, on threads of its own: timers
 * and requests may all hang at what it looks at.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HealthProbeStartup {

    private static final long SECONDS = 2;

    @Resource ManagedScheduledExecutorService executor;

    @Inject WriteProbeRepository writeProbeRepository;
    @Inject ServerHealth serverHealth;
    @Inject ConnectionPool connectionPool;

    @PostConstruct
    void begin() {
        NeedProbe database =
                new NeedProbe(
                        Need.DATABASE,
                        writeProbeRepository::writeRow,
                        serverHealth,
                        connectionPool::closeAll);
        NeedProbe files =
                new NeedProbe(Need.FILES, writeProbeRepository::writeFile, serverHealth, () -> {});
        executor.scheduleWithFixedDelay(database::look, 0, SECONDS, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(files::look, 0, SECONDS, TimeUnit.SECONDS);
    }
}
