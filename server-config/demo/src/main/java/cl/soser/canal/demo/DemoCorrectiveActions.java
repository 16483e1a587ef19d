package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.signin.DemoAccounts;
import cl.soser.canal.correctiveaction.CorrectiveAction;
import cl.soser.canal.correctiveaction.CreateCorrectiveActionCommand;
import cl.soser.canal.correctiveaction.PastCorrectiveActions;
import cl.soser.canal.improvement.Improvement;
import cl.soser.canal.improvement.PastImprovements;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The results of the year's promises: most were kept, some are late, a few did not help. */
@Stateless
public class DemoCorrectiveActions {

    private static final int LATE_FOR = 35;

    @PersistenceContext EntityManager em;
    @Inject PastCorrectiveActions past;
    @Inject PastImprovements ideas;
    @Inject DemoAccounts demoAccounts;
    @Inject Clock clock;

    @TransactionAttribute(REQUIRES_NEW)
    public void live() {
        LocalDate today = LocalDate.now(clock);
        long manager = demoAccounts.id("gerencia");
        for (CorrectiveAction correctiveAction : past.pending()) {
            int lot = (int) (correctiveAction.getId() % 10);
            LocalDate day = correctiveAction.getDueOn().minusDays(lot % 4);
            boolean late =
                    lot % 3 < 2 && correctiveAction.getDueOn().isAfter(today.minusDays(LATE_FOR));
            if (late || !day.isBefore(today)) {
                continue;
            }
            past.finish(
                    correctiveAction,
                    day,
                    "Quedó hecho y la supervisora de zona lo comprobó en su visita.",
                    "Consta en el acta de la visita de supervisión.");
            if (correctiveAction.getCheckOn().isBefore(today) && lot != 5) {
                check(correctiveAction, lot, manager, today);
            }
        }
    }

    /** Ideas out of the year's suggestions: one being done, one given up, one to be decided. */
    @TransactionAttribute(REQUIRES_NEW)
    public void improve() {
        List<Ticket> suggestions =
                em.createQuery(
                                """
                                SELECT t FROM Ticket t WHERE t.motive.code = 'SUGERENCIA'
                                ORDER BY t.id DESC""",
                                Ticket.class)
                        .setMaxResults(9)
                        .getResultList();
        if (suggestions.size() < 9) {
            return;
        }
        Instant now = clock.instant();
        long area = demoAccounts.id("nutricion");
        long administrator = demoAccounts.id("administradora");
        List<Ticket> first = suggestions.subList(4, 6);
        Improvement fruit =
                ideas.propose(
                        "Fruta picada en los primeros niveles",
                        "Entregar la fruta picada de primero a cuarto básico: se come más y se bota"
                                + " menos. Se probaría un mes en dos escuelas.",
                        first,
                        area,
                        now.minus(Duration.ofDays(12)));
        ideas.accept(
                fruit,
                first,
                new CreateCorrectiveActionCommand(
                        ActionKind.PREVENTIVA,
                        "Probar la fruta picada durante un mes en dos escuelas",
                        null,
                        null,
                        "Nutricionista zonal",
                        area,
                        LocalDate.now(clock).plusDays(18)),
                "Lo piden varias familias y el costo es bajo.",
                demoAccounts.id("gerencia"),
                now.minus(Duration.ofDays(9)));
        Improvement menu =
                ideas.propose(
                        "Avisar la minuta por mensaje cada mañana",
                        "Mandar a cada familia la minuta del día por mensaje de texto.",
                        suggestions.subList(6, 7),
                        administrator,
                        now.minus(Duration.ofDays(20)));
        ideas.discard(
                menu,
                "La minuta ya está publicada en cada establecimiento y en la web del programa.",
                demoAccounts.id("gerencia"),
                now.minus(Duration.ofDays(15)));
        ideas.propose(
                "Sello de temperatura en cada contenedor",
                "Pegar en cada contenedor una etiqueta que cambia de color cuando la comida se"
                        + " enfría, para que el establecimiento lo vea al recibir.",
                suggestions.subList(7, 8),
                demoAccounts.id("calidad"),
                now.minus(Duration.ofDays(2)));
    }

    private void check(CorrectiveAction correctiveAction, int lot, long manager, LocalDate today) {
        if (lot == 6 && correctiveAction.getDueOn().isAfter(today.minusDays(90))) {
            past.refute(
                    correctiveAction,
                    "Volvió a pasar dos veces en el mes siguiente, en el mismo turno.",
                    new CreateCorrectiveActionCommand(
                            ActionKind.PREVENTIVA,
                            "Revisar el turno de la tarde cada semana durante dos meses",
                            correctiveAction.getCause(),
                            correctiveAction.getCauseKind(),
                            "Supervisora de zona",
                            correctiveAction.getOwner(),
                            today.plusDays(lot)),
                    manager);
        } else {
            past.confirm(
                    correctiveAction,
                    "Se visitó y no se repitió; tampoco hay reclamos nuevos.",
                    manager);
        }
    }
}
