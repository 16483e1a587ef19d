package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Account;
import cl.soser.canal.improvement.NewRemedy;
import cl.soser.canal.improvement.PastRemedies;
import cl.soser.canal.improvement.Remedy;
import cl.soser.canal.response.ActionKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;

/** What became of the year's promises: most were kept, some are late, a few did not help. */
@Stateless
@PermitAll
public class DemoRemedies {

    private static final int LATE_FOR = 35;

    @PersistenceContext EntityManager em;
    @Inject PastRemedies past;
    @Inject Clock clock;

    @TransactionAttribute(REQUIRES_NEW)
    public void live() {
        LocalDate today = LocalDate.now(clock);
        long manager = account("gerencia");
        for (Remedy remedy : past.pending()) {
            int lot = (int) (remedy.getId() % 10);
            LocalDate day = remedy.getDueOn().minusDays(lot % 4);
            boolean late = lot % 3 < 2 && remedy.getDueOn().isAfter(today.minusDays(LATE_FOR));
            if (late || !day.isBefore(today)) {
                continue;
            }
            past.finish(
                    remedy,
                    day,
                    "Quedó hecho y la supervisora de zona lo comprobó en su visita.",
                    "Consta en el acta de la visita de supervisión.");
            if (remedy.getCheckOn().isBefore(today) && lot != 5) {
                check(remedy, lot, manager, today);
            }
        }
    }

    private void check(Remedy remedy, int lot, long manager, LocalDate today) {
        if (lot == 6 && remedy.getDueOn().isAfter(today.minusDays(90))) {
            past.refute(
                    remedy,
                    "Volvió a pasar dos veces en el mes siguiente, en el mismo turno.",
                    new NewRemedy(
                            ActionKind.PREVENTIVA,
                            "Revisar el turno de la tarde cada semana durante dos meses",
                            remedy.getCause(),
                            remedy.getCauseKind(),
                            "Supervisora de zona",
                            remedy.getOwner(),
                            today.plusDays(lot)),
                    manager);
        } else {
            past.confirm(
                    remedy, "Se visitó y no se repitió; tampoco hay reclamos nuevos.", manager);
        }
    }

    private long account(String mailbox) {
        return em.createQuery("SELECT a FROM Account a WHERE a.emailKey = :key", Account.class)
                .setParameter("key", mailbox + "@canal.example")
                .getSingleResult()
                .getId();
    }
}
