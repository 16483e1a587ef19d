package cl.soser.canal.improvement;

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
    @Inject RemedyBook book;

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
            NewRemedy action,
            String reason,
            long by,
            Instant at) {
        RemedyOrigin origin =
                from.isEmpty() ? new RemedyOrigin(null, false, null) : RemedyOrigin.of(from.get(0));
        Remedy remedy = book.begin(action, origin, "M" + improvement.getId(), by, at);
        from.forEach(ticket -> book.join(remedy, ticket, by, at));
        improvement.accept(remedy.getId(), reason, by, at);
    }

    public void discard(Improvement improvement, String reason, long by, Instant at) {
        improvement.discard(reason, by, at);
    }
}
