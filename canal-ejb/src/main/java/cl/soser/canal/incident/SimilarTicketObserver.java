package cl.soser.canal.incident;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.intake.TicketFiled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Set;

/**
 * When a ticket enters on any channel, or its topic is corrected, has it compared with others after
 * the commit. Within the transaction two tickets that enter at once would each wait for the other's
 * row.
 */
@ApplicationScoped
class SimilarTicketObserver {

    @PersistenceContext EntityManager em;
    @Inject SimilarTicketJob similarTicketJob;

    void on(@Observes TicketFiled filed) {
        if (!filed.automatic()) {
            ask(filed.ticketId(), filed.enteredAt());
        }
    }

    void on(@Observes TicketChanged change) {
        if (isOfTopic(change)) {
            em.createNamedQuery(IncidentOffer.OF_TICKETS, IncidentOffer.class)
                    .setParameter("tickets", Set.of(change.ticketId()))
                    .getResultStream()
                    .filter(offer -> !offer.isRefused())
                    .forEach(em::remove);
            ask(change.ticketId(), change.happenedAt());
        }
    }

    void afterwards(@Observes(during = AFTER_SUCCESS) TicketFiled filed) {
        if (!filed.automatic()) {
            similarTicketJob.goSoon();
        }
    }

    void afterwards(@Observes(during = AFTER_SUCCESS) TicketChanged change) {
        if (isOfTopic(change)) {
            similarTicketJob.goSoon();
        }
    }

    private static boolean isOfTopic(TicketChanged change) {
        return change.kind() == StepKind.RECLASIFICACION;
    }

    private void ask(long ticketId, Instant at) {
        if (em.find(TicketComparison.class, ticketId) == null) {
            em.persist(new TicketComparison(ticketId, at));
        }
    }
}
