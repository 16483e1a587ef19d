package cl.soser.canal.danger.reader;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Learns the classifier that was asked for; the database decides which server does. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class ClassifierLearningJob {

    private static final Logger LOG = Logger.getLogger(ClassifierLearningJob.class.getName());
    private static final int CODE = 10;

    @Inject ClassifierLearningWorker classifierLearningWorker;
    @Inject ClassifierLearner classifierLearner;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "learning")
    public void round() {
        if (busy.compareAndSet(false, true)) {
            try {
                classifierLearningWorker.claim().ifPresent(this::learn);
            } catch (EJBException databaseAway) {
                LOG.log(Level.WARNING, "Learning waits: {0}", databaseAway.toString());
            } finally {
                busy.set(false);
            }
        }
    }

    private void learn(ClassifierClaim claim) {
        AtomicInteger steps = new AtomicInteger();
        try {
            LearnedClassifier learned =
                    classifierLearner.learn(
                            claim,
                            () -> classifierLearningWorker.advance(claim, steps.incrementAndGet()));
            if (learned != null) {
                classifierLearningWorker.ready(claim, learned);
            }
        } catch (RuntimeException broken) {
            String code = SecretTokens.digits(CODE);
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "error " + code + ": classifier " + claim.number() + " not learned");
            classifierLearningWorker.failed(claim, code);
        }
    }
}
