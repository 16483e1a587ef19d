package cl.soser.canal.activity;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.commitment.CommitmentType;
import cl.soser.canal.commitment.Reminder;
import cl.soser.canal.commitment.ReminderSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/**
 * Operations and the owner of an activity are reminded that its day has passed and it was not
 * recorded as held.
 */
@ApplicationScoped
public class ActivityReminders extends ReminderSource {

    /** The only reason of a notice. */
    private static final String LATE = "ATRASADA";

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;

    public ActivityReminders() {
        super(CommitmentType.ACTIVIDAD, ActivityNotice.class, ActivityNotice::new);
    }

    @Override
    public List<Reminder> due(LocalDate today) {
        List<Long> operations = staff.idsWithRole(Role.OPERACIONES);
        return em.createNamedQuery(Activity.LATE, Activity.class)
                .setParameter("planned", ActivityState.PLANIFICADA)
                .setParameter("today", today)
                .getResultStream()
                .map(one -> reminder(one, operations))
                .toList();
    }

    private static Reminder reminder(Activity activity, List<Long> operations) {
        return new Reminder(
                LATE,
                activity.getId(),
                activity.getDueOn(),
                List.of(activity.getTitle()),
                activity.ownerAnd(operations));
    }
}
