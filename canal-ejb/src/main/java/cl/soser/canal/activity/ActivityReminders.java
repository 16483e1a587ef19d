package cl.soser.canal.activity;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.CanalException;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every ten minutes, on every server, whether an activity is late; the database decides which
 * server sends the notice.
 */
@Singleton
@DependsOn("SchemaMigration")
public class ActivityReminders {

    private static final Logger LOG = Logger.getLogger(ActivityReminders.class.getName());
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @Inject ActivityNotices notices;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "8/10", persistent = false, info = "activity.reminders")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        if (!LocalTime.now(clock).isBefore(MORNING)) {
            notices.people().forEach(this::attempt);
        }
    }

    private void attempt(long account) {
        try {
            notices.tell(account);
        } catch (EJBException | CanalException e) {
            LOG.log(Level.FINE, e, () -> "another server was faster, or will be retried");
        }
    }
}
