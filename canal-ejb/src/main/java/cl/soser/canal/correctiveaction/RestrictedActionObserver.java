package cl.soser.canal.correctiveaction;

import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** An action is as restricted as the tickets it is for. */
@ApplicationScoped
class RestrictedActionObserver {

    @PersistenceContext EntityManager em;
    @Inject CorrectiveActionRepository correctiveActionRepository;

    void on(@Observes TicketChanged change) {
        if (change.kind() != StepKind.RESTRICCION) {
            return;
        }
        em.createNamedQuery(CorrectiveActionTicket.OF_TICKET, CorrectiveAction.class)
                .setParameter("ticket", change.ticketId())
                .getResultList()
                .forEach(
                        action ->
                                action.restrict(
                                        correctiveActionRepository.tickets(action).stream()
                                                .allMatch(Ticket::isRestricted)));
    }
}
