package cl.soser.canal.personaldata;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Repeats, before anybody works with a restored backup, the erasures that came after it; also while
 * the channel is quiet, as it then is. Most often there is none.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ErasureReplayStartup {

    private static final Logger LOG = Logger.getLogger(ErasureReplayStartup.class.getName());

    @Inject ErasureListRepository erasureListRepository;
    @Inject PersonalTaskWorker personalTaskWorker;
    @Inject PersonalTaskRunner personalTaskRunner;

    @PostConstruct
    void start() {
        repeat();
    }

    /** How many. */
    int repeat() {
        int repeated = 0;
        for (String line : erasureListRepository.lines()) {
            if (personalTaskWorker.replay(line).map(this::done).orElse(false)) {
                repeated++;
            }
        }
        if (repeated > 0) {
            LOG.log(Level.INFO, "{0} erasures of after the backup were repeated", repeated);
        }
        return repeated;
    }

    private boolean done(long task) {
        personalTaskRunner.now(task);
        return true;
    }
}
