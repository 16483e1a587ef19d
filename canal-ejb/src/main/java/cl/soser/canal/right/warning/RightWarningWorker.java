package cl.soser.canal.right.warning;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.RightState;
import cl.soser.canal.right.RightTermPolicy;
import cl.soser.canal.right.answer.HandOverQuery;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Finds open cases by the end of their term and warns of each once. For the timer. */
@Stateless
public class RightWarningWorker {

    @PersistenceContext EntityManager em;
    @Inject HandOverQuery handOverQuery;
    @Inject Event<RightWarned> warned;
    @Inject Clock clock;

    /** All that are open; a desk has some dozens. */
    @TransactionAttribute(SUPPORTS)
    public List<Long> open() {
        return em.createNamedQuery(DataRightCase.OPEN, DataRightCase.class)
                .setParameter("states", RightState.OPEN)
                .getResultStream()
                .map(DataRightCase::getId)
                .toList();
    }

    /** Fails if another server warns of the same at this moment. */
    @TransactionAttribute(REQUIRES_NEW)
    public void warn(long id) {
        DataRightCase about = em.find(DataRightCase.class, id);
        if (!about.getState().isOpen()) {
            return;
        }
        List<RightWarning> known =
                em.createNamedQuery(RightWarning.OF_CASE, RightWarning.class)
                        .setParameter("case", id)
                        .getResultList();
        for (RightMilestone milestone : RightMilestone.values()) {
            LocalDate due = end(milestone, about);
            if (known.stream().noneMatch(one -> one.isOf(milestone, due))
                    && isReached(milestone, about)) {
                Instant now = clock.instant();
                em.persist(new RightWarning(id, milestone, due, now));
                em.flush();
                warned.fire(new RightWarned(id, milestone, now));
            }
        }
    }

    private static LocalDate end(RightMilestone milestone, DataRightCase about) {
        return milestone == RightMilestone.DERIVAR
                ? RightTermPolicy.handOverBy(about.getReceivedOn())
                : about.getDueOn();
    }

    private boolean isReached(RightMilestone milestone, DataRightCase about) {
        return RightMilestone.isReached(
                        milestone,
                        about.getKind(),
                        about.getReceivedOn(),
                        about.getDueOn(),
                        LocalDate.now(clock))
                && (milestone != RightMilestone.DERIVAR || handOverQuery.isDue(about));
    }
}
