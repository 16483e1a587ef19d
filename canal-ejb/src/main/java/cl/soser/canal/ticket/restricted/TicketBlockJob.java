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

/** Each hour: what belongs to somebody who is blocked and is still read. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class TicketBlockJob {

    private static final Logger LOG = Logger.getLogger(TicketBlockJob.class.getName());

    @Inject TicketBlockWorker ticketBlockWorker;

    @Schedule(hour = "*", minute = "12", persistent = false, info = "ticket.blocked")
    @TransactionAttribute(NOT_SUPPORTED)
    public void run() {
        for (long ticket : ticketBlockWorker.open()) {
            try {
                ticketBlockWorker.close(ticket);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "the block of ticket " + ticket + " waits an hour", e);
            }
        }
    }
}
