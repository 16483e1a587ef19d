package cl.soser.canal.collaboration;

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

/** Looks every minute, on every server; the database decides which server mails. */
@Singleton
@DependsOn("SchemaMigration")
public class MentionTimer {

    private static final Logger LOG = Logger.getLogger(MentionTimer.class.getName());

    @Inject MentionNotices notices;

    @Schedule(hour = "*", minute = "*", second = "25", persistent = false, info = "mentions")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        notices.people().forEach(this::tell);
    }

    private void tell(long account) {
        try {
            notices.tell(account);
        } catch (EJBException | CanalException e) {
            LOG.log(Level.FINE, e, () -> "another server was faster, or will be retried");
        }
    }
}
