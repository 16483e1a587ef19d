package cl.soser.canal.notification;

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

/** Looks every minute, on every server, whether a notice about a term is due. */
@Singleton
@DependsOn("SchemaMigration")
public class NoticeTimer {

    private static final Logger LOG = Logger.getLogger(NoticeTimer.class.getName());

    @Inject NoticeCourier courier;
    @Inject AreaSummaries summaries;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false, info = "notices")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        courier.waiting().forEach(account -> attempt(() -> courier.tell(account)));
        summaries.unsent().forEach(reader -> attempt(() -> summaries.send(reader)));
    }

    private static void attempt(Runnable telling) {
        try {
            telling.run();
        } catch (EJBException | CanalException e) {
            LOG.log(Level.FINE, e, () -> "another server was faster, or it will be retried");
        }
    }
}
