package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.signin.DemoAccounts;
import cl.soser.canal.activity.Activity;
import cl.soser.canal.activity.ActivityKind;
import cl.soser.canal.activity.PastActivities;
import cl.soser.canal.activity.PlanActivityCommand;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Trainings and diffusions of the demonstration: held, to come, late and called off. */
@Stateless
public class DemoActivities {

    private static final List<String> THEMES =
            List.of(
                    "Taller de uso del canal para encargadas de alimentación",
                    "Cómo se llena el formulario de papel",
                    "Difusión del canal en reunión de apoderados",
                    "Responder en 72 horas: taller para las áreas",
                    "Afiches y código QR en comedores",
                    "Buenas respuestas, con ejemplos del año");

    /** Its day was a month ago and it has no record. */
    private static final int LATE = 18;

    @Inject PastActivities past;
    @Inject DemoAccounts demoAccounts;
    @Inject Clock clock;

    /**
     * A year of them.
     *
     * @param schools where they are held
     */
    @TransactionAttribute(REQUIRES_NEW)
    public void live(List<Long> schools) {
        LocalDate today = LocalDate.now(clock);
        long administrator = demoAccounts.id("administradora");
        long manager = demoAccounts.id("gerencia");
        for (int n = 0; n < 25; n++) {
            LocalDate day = weekday(today.minusDays(320).plusDays(n * 16L));
            Activity activity =
                    past.plan(
                            what(n, day, n % 3 == 0 ? demoAccounts.id("nutricion") : administrator),
                            some(schools, n),
                            manager,
                            day.minusDays(30));
            if (n == 7) {
                past.callOff(
                        activity,
                        "El establecimiento suspendió clases por el temporal.",
                        manager,
                        day);
            } else if (n != LATE && day.isBefore(today.minusDays(9))) {
                past.hold(
                        activity,
                        day,
                        14 + n,
                        "Se hizo como estaba planificado; preguntaron sobre todo por los plazos.",
                        administrator);
            }
        }
    }

    @TransactionAttribute(REQUIRES_NEW)
    public List<Long> visits() {
        return past.visits();
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void show(long visit, String basket) {
        past.show(visit, basket);
    }

    private static PlanActivityCommand what(int n, LocalDate day, long owner) {
        String theme = THEMES.get(n % THEMES.size());
        boolean inside = theme.startsWith("Responder") || theme.startsWith("Buenas");
        return new PlanActivityCommand(
                theme.startsWith("Difusión") || theme.startsWith("Afiches")
                        ? ActivityKind.DIFUSION
                        : ActivityKind.CAPACITACION,
                theme,
                "Dos horas, con material impreso y preguntas al final.",
                inside ? "Personas que escriben respuestas" : "Encargadas, docentes y apoderados",
                inside ? "Oficina central y por video" : "Sala de reuniones del establecimiento",
                "Equipo del canal",
                day,
                owner);
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static List<Long> some(List<Long> schools, int n) {
        int from = n * 5 % Math.max(1, schools.size() - 6);
        return schools.subList(from, Math.min(schools.size(), from + 2 + n % 4));
    }
}
