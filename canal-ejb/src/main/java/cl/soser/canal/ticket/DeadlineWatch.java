package cl.soser.canal.ticket;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every minute, on every server; the database decides who gives a warning. */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class DeadlineWatch {

    private static final Logger LOG = Logger.getLogger(DeadlineWatch.class.getName());
    private static final int BATCH = 200;

    @Inject Milestones milestones;

    @Schedule(hour = "*", minute = "*", persistent = false, info = "ticket.deadlines")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        List<String> due;
        int failed;
        do {
            due = milestones.due(BATCH);
            failed = 0;
            for (String number : due) {
                failed += give(number) ? 0 : 1;
            }
        } while (due.size() == BATCH && failed == 0);
    }

    private boolean give(String number) {
        try {
            milestones.give(number);
            return true;
        } catch (EJBException e) {
            LOG.log(
                    Level.FINE,
                    e,
                    () -> "another server was faster, or will be retried: " + number);
            return false;
        }
    }
}
