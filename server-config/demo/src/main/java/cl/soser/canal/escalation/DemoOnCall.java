package cl.soser.canal.escalation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The demonstration's two managers take turns, a week each.; no page or address leads here. */
@Stateless
public class DemoOnCall {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    public void live() {
        LocalDate monday =
                LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        week("gerencia@canal.example", monday, "+56955550171");
        week("operaciones@canal.example", monday.plusWeeks(1), "+56955550172");
    }

    private void week(String mailbox, LocalDate monday, String telephone) {
        Long account =
                em.createQuery("SELECT a.id FROM Account a WHERE a.emailKey = :key", Long.class)
                        .setParameter("key", mailbox)
                        .getSingleResult();
        em.persist(new OnCallShift(account, start(monday), start(monday.plusWeeks(1)), telephone));
    }

    private Instant start(LocalDate day) {
        return day.atTime(8, 30).atZone(clock.getZone()).toInstant();
    }
}
