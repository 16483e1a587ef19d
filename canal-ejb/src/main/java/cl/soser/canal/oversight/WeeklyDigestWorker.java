package cl.soser.canal.oversight;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Sends Operations a summary of each week (rules, section 11). After downtime on Monday it is sent
 * later; with two servers it is sent once. For the timer, which has no caller.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
public class WeeklyDigestWorker {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @PersistenceContext EntityManager em;
    @Inject WeekCounter weekCounter;
    @Inject Event<WeekSummarized> summaries;
    @Inject Clock clock;

    /** Monday of the week that is over and not summarised; empty before Monday's morning. */
    public Optional<LocalDate> owed() {
        LocalDate monday =
                LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant from = monday.atTime(MORNING).atZone(clock.getZone()).toInstant();
        LocalDate week = monday.minusWeeks(1);
        return clock.instant().isBefore(from) || em.find(WeeklyDigest.class, week) != null
                ? Optional.empty()
                : Optional.of(week);
    }

    /** Fails if another server sends the same week at this moment. */
    @TransactionAttribute(REQUIRES_NEW)
    public void summarize(LocalDate week) {
        Instant now = clock.instant();
        em.persist(new WeeklyDigest(week, now));
        em.flush();
        summaries.fire(weekCounter.count(week, now));
    }
}
