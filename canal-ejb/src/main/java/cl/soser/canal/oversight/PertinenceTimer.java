package cl.soser.canal.oversight;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every hour, on every server, whether a month is over that has no sample yet. */
@Singleton
@DependsOn("SchemaMigration")
public class PertinenceTimer {

    private static final Logger LOG = Logger.getLogger(PertinenceTimer.class.getName());

    @Inject PertinenceDraw draw;

    @Schedule(hour = "*", minute = "7", persistent = false, info = "oversight.pertinence")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        draw.owed().forEach(this::draw);
    }

    private void draw(LocalDate month) {
        try {
            draw.draw(month);
        } catch (EJBException e) {
            LOG.log(Level.FINE, e, () -> "another server was faster: " + month);
        }
    }
}
