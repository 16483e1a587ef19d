package cl.soser.canal.field;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.CanalException;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every five minutes, on every server, for due notices about yesterday's silent schools; the
 * database decides which server sends them.
 */
@Singleton
@DependsOn("SchemaMigration")
public class DutyReminders {

    private static final Logger LOG = Logger.getLogger(DutyReminders.class.getName());

    @Inject DutyNotices notices;

    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "field.duty")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        for (LocalDate day : notices.days()) {
            for (DutyMissed.Kind kind : DutyMissed.Kind.values()) {
                notices.untold(kind, day).forEach(account -> tell(kind, account, day));
            }
        }
    }

    private void tell(DutyMissed.Kind kind, long account, LocalDate day) {
        try {
            notices.tell(kind, account, day);
        } catch (EJBException | CanalException e) {
            LOG.log(
                    Level.FINE,
                    e,
                    () -> "another server was faster, or will be retried: " + kind + " " + day);
        }
    }
}
