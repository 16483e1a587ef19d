package cl.soser.canal.personaldata;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does the copies and erasures that wait; the database decides which server does which. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class PersonalTaskJob {

    private static final Logger LOG = Logger.getLogger(PersonalTaskJob.class.getName());

    @Inject PersonalTaskRunner personalTaskRunner;
    @Inject PersonalTaskWorker personalTaskWorker;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "personal.task")
    public void round() {
        if (busy.compareAndSet(false, true)) {
            try {
                personalTaskRunner.all();
            } catch (EJBException databaseAway) {
                LOG.log(Level.WARNING, "Tasks wait: {0}", databaseAway.toString());
            } finally {
                busy.set(false);
            }
        }
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false, info = "personal.expire")
    public void expire() {
        personalTaskWorker.expire();
    }
}
