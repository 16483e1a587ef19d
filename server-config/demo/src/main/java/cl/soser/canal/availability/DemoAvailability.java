package cl.soser.canal.availability;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Account;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A year and more in which the demonstration's channel was watched: two nights of announced work, a
 * handful of outages, one long enough to cost its month the target, and a day that was not watched.
 */
@Stateless
public class DemoAvailability {

    private static final int DAYS = 400;

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /**
     * @param ago days before today
     * @param minutes how long it was down
     * @param window minutes announced beforehand; 0 for none
     */
    private record Story(int ago, LocalTime at, int minutes, String cause, int window) {}

    private static final List<Story> STORIES =
            List.of(
                    new Story(377, LocalTime.of(16, 12), 33, "INICIO:SIN_CONEXION", 0),
                    new Story(301, LocalTime.of(9, 47), 26, "INGRESO:HTTP_503", 0),
                    new Story(243, LocalTime.of(23, 0), 84, "INICIO:SIN_CONEXION", 120),
                    new Story(188, LocalTime.of(11, 5), 512, "INGRESO:TIEMPO", 0),
                    new Story(121, LocalTime.of(14, 31), 17, "ACCESO:HTTP_500", 0),
                    new Story(74, LocalTime.of(23, 30), 41, "INICIO:SIN_CONEXION", 90),
                    new Story(38, LocalTime.of(8, 52), 63, "INGRESO:HTTP_500", 0),
                    new Story(12, LocalTime.of(19, 20), 9, "INICIO:TIEMPO", 0));

    @TransactionAttribute(REQUIRES_NEW)
    public void live() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        LocalDate today = LocalDate.now(clock);
        Instant begun = at(today.minusDays(DAYS), LocalTime.MIDNIGHT);
        Instant silent = at(today.minusDays(160), LocalTime.of(7, 40));
        Instant again = at(today.minusDays(159), LocalTime.of(9, 15));
        em.persist(new ObservedPeriod(new TimeSpan(begun, silent)));
        em.persist(new ObservedPeriod(new TimeSpan(again, now)));
        Random random = new Random(99);
        List<LocalDate> hit = new ArrayList<>();
        for (Story story : STORIES) {
            LocalDate day = today.minusDays(story.ago());
            hit.add(day);
            tell(story, day);
        }
        for (int ago = DAYS; ago > 0; ago--) {
            LocalDate day = today.minusDays(ago);
            int failed = hit.contains(day) || random.nextInt(9) > 0 ? 0 : 1 + random.nextInt(2);
            em.persist(
                    new ProbeDay(
                            new ProbeReport.Day(day, minutes(day), failed + down(day, today))));
        }
    }

    private void tell(Story story, LocalDate day) {
        Instant start = at(day, story.at());
        em.persist(
                new ChannelOutage(
                        new AvailabilityTimeline.Outage(
                                start,
                                start.plus(Duration.ofMinutes(story.minutes())),
                                story.cause())));
        if (story.window() > 0) {
            Instant from = start.minus(Duration.ofMinutes(5));
            em.persist(
                    new PlannedMaintenance(
                            new AnnounceMaintenanceCommand(
                                    from,
                                    from.plus(Duration.ofMinutes(story.window())),
                                    "Actualización del servidor, fuera del horario escolar"),
                            informatics(),
                            from.minus(Duration.ofDays(6))));
        }
    }

    private static int down(LocalDate day, LocalDate today) {
        return STORIES.stream()
                .filter(story -> today.minusDays(story.ago()).equals(day))
                .mapToInt(Story::minutes)
                .sum();
    }

    private int minutes(LocalDate day) {
        return (int)
                Duration.between(
                                at(day, LocalTime.MIDNIGHT),
                                at(day.plusDays(1), LocalTime.MIDNIGHT))
                        .toMinutes();
    }

    private Account informatics() {
        return em.createNamedQuery("Account.byEmail", Account.class)
                .setParameter("emailKey", "ti@canal.example")
                .getSingleResult();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
