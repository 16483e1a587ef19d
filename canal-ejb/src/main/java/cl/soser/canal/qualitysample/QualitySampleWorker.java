package cl.soser.canal.qualitysample;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Draws the sample of a month that is over, at random and once: the month is the key of its row, so
 * of two servers one draws. What a machine answered by itself is no part of it, nor what only named
 * readers read. For the timer, which has no caller.
 */
@Stateless
public class QualitySampleWorker {

    /** So far back a server that was down makes up for what it did not draw. */
    private static final int BACK = 3;

    private static final SecureRandom LOT = new SecureRandom();

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject SettingRepository settingRepository;

    /** First days of the months that are over and have no sample, the oldest first. */
    @TransactionAttribute(SUPPORTS)
    public List<LocalDate> owed() {
        LocalDate present = LocalDate.now(clock).withDayOfMonth(1);
        List<LocalDate> owed = new ArrayList<>();
        for (int back = BACK; back >= 1; back--) {
            LocalDate month = present.minusMonths(back);
            if (em.find(QualitySample.class, month) == null) {
                owed.add(month);
            }
        }
        return owed;
    }

    /**
     * Fails when another server draws the same month at this moment.
     *
     * @param month its first day
     */
    @TransactionAttribute(REQUIRES_NEW)
    public void draw(LocalDate month) {
        LocalDate present = LocalDate.now(clock).withDayOfMonth(1);
        if (!month.isBefore(present) || em.find(QualitySample.class, month) != null) {
            return;
        }
        List<Long> answers = new ArrayList<>(population(month));
        int size =
                SampleSizePolicy.size(
                        answers.size(),
                        settingRepository.whole(SettingDefinition.SAMPLE_PERCENT),
                        settingRepository.whole(SettingDefinition.SAMPLE_LEAST));
        em.persist(new QualitySample(month, answers.size(), size, clock.instant()));
        em.flush();
        Collections.shuffle(answers, LOT);
        for (int place = 1; place <= size; place++) {
            em.persist(new QualitySampleCase(month, place, answers.get(place - 1)));
        }
        em.flush();
    }

    private List<Long> population(LocalDate month) {
        return em.createNamedQuery(Answer.WRITTEN_AND_SENT, Long.class)
                .setParameter("sent", AnswerState.ENVIADA)
                .setParameter("from", start(month))
                .setParameter("until", start(month.plusMonths(1)))
                .getResultList();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
