package cl.soser.canal.field;

import cl.soser.canal.account.Role;
import cl.soser.canal.directory.School;
import cl.soser.canal.paper.photo.PaperPhoto;
import cl.soser.canal.paper.photo.PhotoState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The demonstration's supervisor looks after the schools that have booklets, and a month of days
 * was reported, some late and some not at all.
 */
@Stateless
public class DemoField {

    private static final int DAYS = 22;
    private static final Duration GIVEN = Duration.ofDays(60);

    @PersistenceContext EntityManager em;
    @Inject DutyRuleService dutyRuleService;
    @Inject Clock clock;

    /**
     * @param schools those the supervisor looks after
     * @param alone has a booklet and no person in charge
     * @return when, today, a sheet was photographed at which school; the picture is still to be
     *     drawn
     */
    public Map<Long, Instant> live(List<Long> schools, long alone) {
        long supervisor = supervisor();
        Instant now = clock.instant();
        for (long id : schools) {
            if (id != alone) {
                School school = em.find(School.class, id);
                em.persist(new FieldSchool(supervisor, school, null, now.minus(GIVEN)));
            }
        }
        em.persist(new FieldContact(supervisor, "+56955550188"));
        DutyCalendar calendar = dutyRuleService.calendar();
        LocalDate today = LocalDate.now(clock);
        Random random = new Random(18);
        Map<Long, Instant> photographed = new HashMap<>();
        List<LocalDate> days = calendar.upTo(today, DAYS);
        for (LocalDate day : days) {
            for (int n = 0; n < schools.size(); n++) {
                School school = em.find(School.class, schools.get(n));
                if (school.getId() != alone && !silent(n, day, days, random)) {
                    Instant photo = day(school, day, calendar, supervisor, n, random);
                    if (photo != null && day.equals(today)) {
                        photographed.put(school.getId(), photo);
                    }
                }
            }
        }
        told(calendar.before(today, DAYS), supervisor, now);
        return photographed;
    }

    /** Of all days but the last, so that the mails of this morning alone are in the outbox. */
    private void told(List<LocalDate> days, long supervisor, Instant now) {
        List<Long> operations =
                em.createQuery(
                                "SELECT a.id FROM Account a JOIN a.roles r WHERE r = :role",
                                Long.class)
                        .setParameter("role", Role.OPERACIONES)
                        .getResultList();
        for (LocalDate day : days.subList(0, days.size() - 1)) {
            em.persist(new DutyNotice(supervisor, DutyMissed.Kind.TERRENO, day, 1, now));
            for (long account : operations) {
                em.persist(new DutyNotice(account, DutyMissed.Kind.OPERACIONES, day, 1, now));
            }
        }
    }

    /** Each photograph counts for its day, as if it had come by the page. */
    public void count() {
        DutyCalendar calendar = dutyRuleService.calendar();
        Map<SchoolDay, Integer> counted = new HashMap<>();
        em.createQuery(
                        "SELECT p FROM PaperPhoto p WHERE p.state <> :gone ORDER BY p.id",
                        PaperPhoto.class)
                .setParameter("gone", PhotoState.RETIRADA)
                .getResultList()
                .forEach(
                        photo -> {
                            SchoolDay day = dayOf(photo, calendar);
                            if (counted.merge(day, 1, Integer::sum) > day.getPhotos()) {
                                day.photographed(photo.getPhotographedAt(), photo.getReceivedAt());
                            }
                        });
    }

    private SchoolDay dayOf(PaperPhoto photo, DutyCalendar calendar) {
        School school = photo.getSchool();
        LocalDate day = DutyCalendar.dayOf(photo.getPhotographedAt(), school.getZone());
        return em.createNamedQuery(SchoolDay.ON, SchoolDay.class)
                .setParameter("school", school.getId())
                .setParameter("day", day)
                .getResultStream()
                .findAny()
                .orElseGet(
                        () -> {
                            Instant due = calendar.due(day, school.getZone());
                            SchoolDay begun = new SchoolDay(school.getId(), day, due);
                            em.persist(begun);
                            return begun;
                        });
    }

    /** One school has said nothing for four days; the others miss one now and then. */
    private static boolean silent(int n, LocalDate day, List<LocalDate> days, Random random) {
        int left = days.size() - 1 - days.indexOf(day);
        boolean oneOfMany = random.nextInt(100) < 9;
        return n == 3 && left <= 4 || oneOfMany || left == 0 && n % 3 == 2;
    }

    /** When it was photographed; null where nothing was written. */
    private Instant day(
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
            return null;
        }
        SchoolDay told = new SchoolDay(school.getId(), day, due);
        boolean quiet = random.nextInt(100) < 55;
        if (quiet) {
            told.quiet(supervisor, done, done);
        } else {
            told.photographed(done, done.plus(Duration.ofMinutes(random.nextInt(40))));
        }
        em.persist(told);
        return quiet ? null : done;
    }

    private long supervisor() {
        return em.createQuery("SELECT a.id FROM Account a WHERE a.emailKey = :key", Long.class)
                .setParameter("key", "supervisora@canal.example")
                .getSingleResult();
    }
}
