package cl.soser.canal.activity;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.directory.School;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Activities of past days, to fill a history. Callers must have checked authorisation. */
@ApplicationScoped
public class PastActivities {

    @PersistenceContext EntityManager em;
    @Inject AttachmentService attachmentService;
    @Inject Clock clock;

    public Activity plan(PlanActivityCommand what, List<Long> schools, long by, LocalDate on) {
        Activity activity = new Activity(what, by, noon(on));
        em.persist(activity);
        em.flush();
        record(activity, ActivityStepKind.PLANIFICADA, by, what.title(), on);
        schools.forEach(
                school ->
                        em.persist(
                                new ActivitySchool(
                                        activity, em.getReference(School.class, school))));
        return activity;
    }

    public void hold(Activity activity, LocalDate day, int people, String words, long by) {
        activity.hold(day, people, words);
        record(activity, ActivityStepKind.REALIZADA, by, words, day);
    }

    public void callOff(Activity activity, String why, long by, LocalDate on) {
        activity.callOff(why);
        record(activity, ActivityStepKind.SUSPENDIDA, by, why, on);
    }

    /** The schools of what was held; the later ones last. */
    public List<Long> visits() {
        return em.createQuery(
                        """
                        SELECT s.id FROM ActivitySchool s JOIN s.activity a
                        WHERE a.state = :held ORDER BY s.id""",
                        Long.class)
                .setParameter("held", ActivityState.REALIZADA)
                .getResultList();
    }

    public void show(long visit, String basket) {
        int files = attachmentService.adopt(basket, OwnerKind.ACTIVITY, visit);
        em.find(ActivitySchool.class, visit).show(files);
    }

    private void record(
            Activity activity, ActivityStepKind kind, long by, String note, LocalDate on) {
        em.persist(new ActivityStep(activity, kind, by, note, noon(on)));
    }

    private Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(clock.getZone()).toInstant();
    }
}
