package cl.soser.canal.survey;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.CanalException;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every five minutes, on every server, what is to be asked; the database decides who asks it.
 */
@Singleton
@DependsOn("SchemaMigration")
public class SurveyRounds {

    private static final Logger LOG = Logger.getLogger(SurveyRounds.class.getName());
    private static final int BATCH = 200;

    @Inject SurveyInvitations invitations;

    @Schedule(hour = "*", minute = "4/5", persistent = false, info = "survey.rounds")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        long after = 0;
        List<Long> due;
        do {
            due = invitations.due(after, BATCH);
            for (long one : due) {
                attempt(one);
                after = one;
            }
        } while (due.size() == BATCH);
    }

    private void attempt(long survey) {
        try {
            invitations.ask(survey);
        } catch (EJBException | CanalException e) {
            LOG.log(Level.FINE, e, () -> "another server was faster, or will be retried");
        }
    }
}
