package cl.soser.canal.incident;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Compares the tickets that wait, one at a time: as soon as one enters, and every minute for what
 * failed or was lost with a server.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class SimilarTicketJob {

    private static final Logger LOG = Logger.getLogger(SimilarTicketJob.class.getName());
    private static final int BATCH = 200;

    @Inject SimilarTicketWorker similarTicketWorker;

    /** The same as {@link #go}, without a caller who waits. */
    @Asynchronous
    @TransactionAttribute(NOT_SUPPORTED)
    public void goSoon() {
        go();
    }

    @Schedule(hour = "*", minute = "*", persistent = false, info = "incident.comparisons")
    @TransactionAttribute(NOT_SUPPORTED)
    public void go() {
        for (long ticketId : similarTicketWorker.waiting(BATCH)) {
            try {
                similarTicketWorker.compare(ticketId);
            } catch (EJBException anotherServerOrDatabase) {
                LOG.log(
                        Level.WARNING,
                        anotherServerOrDatabase,
                        () -> "ticket " + ticketId + " is compared again later");
            }
        }
    }
}
