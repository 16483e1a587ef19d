package cl.soser.canal.oversight;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.CanalException;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every ten minutes, on every server, for a weekly summary that is due; the database decides
 * which server sends them.
 */
@Singleton
@DependsOn("SchemaMigration")
public class OversightReminders {

    private static final Logger LOG = Logger.getLogger(OversightReminders.class.getName());

    @Inject WeeklyNotices weeks;

    @Schedule(hour = "*", minute = "6/10", persistent = false, info = "oversight.reminders")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        weeks.owed().ifPresent(week -> attempt(() -> weeks.tell(week)));
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (EJBException | CanalException e) {
            LOG.log(Level.FINE, e, () -> "another server was faster, or will be retried");
        }
    }
}
