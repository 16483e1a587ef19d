package cl.soser.canal.survey;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.Attempt;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Looks every five minutes, on every server, what is to be asked; the database decides who asks it.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class SurveyInvitationJob {

    private static final int BATCH = 200;

    @Inject SurveyInvitationWorker surveyInvitationWorker;

    @Schedule(hour = "*", minute = "4/5", persistent = false, info = "survey.rounds")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        long after = 0;
        List<Long> due;
        do {
            due = surveyInvitationWorker.due(after, BATCH);
            for (long one : due) {
                Attempt.at(() -> surveyInvitationWorker.ask(one));
                after = one;
            }
        } while (due.size() == BATCH);
    }
}
