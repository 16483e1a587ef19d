package cl.soser.canal.improvement;

import cl.soser.canal.correctiveaction.CorrectiveAction;
import cl.soser.canal.correctiveaction.CorrectiveActionOrigin;
import cl.soser.canal.correctiveaction.CorrectiveActionRepository;
import cl.soser.canal.correctiveaction.CreateCorrectiveActionCommand;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * Ideas recorded and decided at past instants, to fill a history. Callers must have checked
 * authorisation.
 */
@ApplicationScoped
public class PastImprovements {

    @PersistenceContext EntityManager em;
    @Inject CorrectiveActionRepository correctiveActionRepository;

    public Improvement propose(String title, String idea, List<Ticket> from, long by, Instant at) {
        Improvement improvement = new Improvement(title, idea, by, at);
        em.persist(improvement);
        em.flush();
        from.forEach(
                ticket -> em.persist(new ImprovementTicket(ticket.getId(), improvement.getId())));
        return improvement;
    }

    public void accept(
            Improvement improvement,
            List<Ticket> from,
            CreateCorrectiveActionCommand action,
            String reason,
            long by,
            Instant at) {
        CorrectiveActionOrigin origin =
                from.isEmpty()
                        ? new CorrectiveActionOrigin(null, false, null)
                        : CorrectiveActionOrigin.of(from.get(0));
        CorrectiveAction correctiveAction =
                correctiveActionRepository.begin(action, origin, "M" + improvement.getId(), by, at);
        from.forEach(ticket -> correctiveActionRepository.join(correctiveAction, ticket, by, at));
        improvement.accept(correctiveAction.getId(), reason, by, at);
    }

    public void discard(Improvement improvement, String reason, long by, Instant at) {
        improvement.discard(reason, by, at);
    }
}
