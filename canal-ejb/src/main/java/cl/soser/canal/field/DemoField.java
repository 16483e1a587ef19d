package cl.soser.canal.field;

import cl.soser.canal.directory.School;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * The demonstration's supervisor looks after the schools that have booklets, and a month of days
 * was reported, some late and some not at all. {@code PermitAll} because the demo start-up has no
 * caller; no page or address leads here.
 */
@Stateless
@PermitAll
public class DemoField {

    private static final int DAYS = 22;
    private static final Duration GIVEN = Duration.ofDays(60);

    @PersistenceContext EntityManager em;
    @Inject DutyRules rules;
    @Inject Clock clock;

    /**
     * @param schools those the supervisor looks after
     * @param alone has a booklet and nobody looks after it
     */
    public void live(List<Long> schools, long alone) {
        long supervisor = supervisor();
        Instant now = clock.instant();
        for (long id : schools) {
            if (id != alone) {
                School school = em.find(School.class, id);
                em.persist(new FieldSchool(supervisor, school, null, now.minus(GIVEN)));
            }
        }
        em.persist(new FieldContact(supervisor, "+56955550188"));
        DutyCalendar calendar = rules.calendar();
        LocalDate today = LocalDate.now(clock);
        Random random = new Random(18);
        List<LocalDate> days = calendar.upTo(today, DAYS);
        for (LocalDate day : days) {
            for (int n = 0; n < schools.size(); n++) {
                School school = em.find(School.class, schools.get(n));
                if (school.getId() != alone && !silent(n, day, days, random)) {
                    day(school, day, calendar, supervisor, n, random);
                }
            }
        }
    }

    /** One school has said nothing for four days; the others miss one now and then. */
    private static boolean silent(int n, LocalDate day, List<LocalDate> days, Random random) {
        int left = days.size() - 1 - days.indexOf(day);
        boolean oneOfMany = random.nextInt(100) < 9;
        return n == 3 && left <= 4 || oneOfMany || left == 0 && n % 3 == 2;
    }

    private void day(
            School school,
            LocalDate day,
            DutyCalendar calendar,
            long supervisor,
            int n,
            Random random) {
        Instant due = calendar.due(day, school.getZone());
        int minutes =
                random.nextInt(100) < 10 ? -random.nextInt(150) - 5 : 30 + random.nextInt(360);
        Instant done = due.minus(Duration.ofMinutes(minutes));
        Instant now = clock.instant();
        if (done.isAfter(now)) {
            done = now.minus(Duration.ofMinutes(20L + n));
        }
        if (!DutyCalendar.dayOf(done, school.getZone()).equals(day)) {
            return;
        }
        SchoolDay told = new SchoolDay(school.getId(), day, due);
        if (random.nextInt(100) < 55) {
            told.quiet(supervisor, done, done);
        } else {
            told.photographed(done, done.plus(Duration.ofMinutes(random.nextInt(40))));
        }
        em.persist(told);
    }

    private long supervisor() {
        return em.createQuery("SELECT a.id FROM Account a WHERE a.emailKey = :key", Long.class)
                .setParameter("key", "supervisora@canal.example")
                .getSingleResult();
    }
}
