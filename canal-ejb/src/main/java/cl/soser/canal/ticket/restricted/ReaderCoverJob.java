package cl.soser.canal.ticket.restricted;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every minute: absences begin, accounts end, and half of a time passes without anybody's act. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class ReaderCoverJob {

    private static final Logger LOG = Logger.getLogger(ReaderCoverJob.class.getName());

    @Inject ReaderCoverWorker readerCoverWorker;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false, info = "ticket.readers")
    @TransactionAttribute(NOT_SUPPORTED)
    public void run() {
        for (long ticket : readerCoverWorker.watched()) {
            try {
                readerCoverWorker.check(ticket);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "the readers of ticket " + ticket + " wait a minute", e);
            }
        }
    }
}
