package cl.soser.canal.improvement;

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
 * Looks every ten minutes, on every server, for due notices about actions; the database decides
 * which server sends them.
 */
@Singleton
@DependsOn("SchemaMigration")
public class RemedyReminders {

    private static final Logger LOG = Logger.getLogger(RemedyReminders.class.getName());

    @Inject RemedyNotices notices;

    @Schedule(hour = "*", minute = "3/10", persistent = false, info = "improvement.reminders")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        if (notices.isTime()) {
            notices.people().forEach(this::tell);
        }
    }

    private void tell(long account) {
        try {
            notices.tell(account);
        } catch (EJBException | CanalException e) {
            LOG.log(Level.FINE, e, () -> "another server was faster, or will be retried");
        }
    }
}
