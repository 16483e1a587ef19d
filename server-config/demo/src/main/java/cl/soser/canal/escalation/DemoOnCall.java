package cl.soser.canal.escalation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/**
 * The demonstration's two managers take turns, a week each, for all areas; three areas have
 * somebody of their own, who is called before. No page or address leads here.
 */
@Stateless
public class DemoOnCall {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** From the Monday on whose turn it is now, which begins in the morning. */
    public void live() {
        LocalDate monday =
                LocalDate.ofInstant(
                                clock.instant().minus(Duration.between(LocalTime.MIN, MORNING)),
                                clock.getZone())
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        week("gerencia@canal.example", monday, "+56955550171", null);
        week("operaciones@canal.example", monday.plusWeeks(1), "+56955550172", null);
        for (int ahead = 0; ahead < 2; ahead++) {
            LocalDate start = monday.plusWeeks(ahead);
            week("calidad@canal.example", start, "+56955550173", "CALIDAD");
            week("logistica@canal.example", start, "+56955550174", "LOGISTICA");
            week("nutricion@canal.example", start, "+56955550175", "NUTRICION");
        }
    }

    private void week(String mailbox, LocalDate monday, String telephone, String area) {
        Long account =
                em.createQuery("SELECT a.id FROM Account a WHERE a.emailKey = :key", Long.class)
                        .setParameter("key", mailbox)
                        .getSingleResult();
        em.persist(
                new OnCallShift(
                        new OnCallShiftCommand(
                                account,
                                start(monday),
                                start(monday.plusWeeks(1)),
                                telephone,
                                area,
                                1)));
    }

    private Instant start(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }
}
