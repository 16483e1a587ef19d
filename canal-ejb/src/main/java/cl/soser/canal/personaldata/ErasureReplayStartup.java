package cl.soser.canal.personaldata;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Repeats, before anybody works with a restored backup, the erasures, blocks, orders to keep and
 * closed accounts that came after it; also while the channel is quiet, as it then is. Most often
 * there is none.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ErasureReplayStartup {

    private static final Logger LOG = Logger.getLogger(ErasureReplayStartup.class.getName());

    @Inject ErasureListRepository erasureListRepository;
    @Inject RepeatedDecisionWorker repeatedDecisionWorker;
    @Inject PersonalTaskWorker personalTaskWorker;
    @Inject PersonalTaskRunner personalTaskRunner;

    @PostConstruct
    void start() {
        repeat();
    }

    /**
     * The erasures last: an account that was closed is found by what it is found by before.
     *
     * @return how many
     */
    public int repeat() {
        int repeated = 0;
        for (String line : erasureListRepository.acts()) {
            repeated += isDone(() -> repeatedDecisionWorker.repeat(line)) ? 1 : 0;
        }
        for (String line : erasureListRepository.erasures()) {
            repeated += isDone(() -> erased(line)) ? 1 : 0;
        }
        if (repeated > 0) {
            LOG.log(Level.INFO, "{0} acts of after the backup were repeated", repeated);
        }
        return repeated;
    }

    private boolean erased(String line) {
        Optional<Long> task = personalTaskWorker.replay(line);
        task.ifPresent(personalTaskRunner::now);
        return task.isPresent();
    }

    /** Another server that starts at the same moment may have it. */
    private static boolean isDone(BooleanSupplier act) {
        try {
            return act.getAsBoolean();
        } catch (EJBException another) {
            LOG.log(Level.WARNING, another, () -> "an act of the list could not be repeated now");
            return false;
        }
    }
}
