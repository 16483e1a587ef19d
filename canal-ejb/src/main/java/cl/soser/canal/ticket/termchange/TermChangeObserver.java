package cl.soser.canal.ticket.termchange;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;

/** A request lapses when its ticket is answered, annulled or merged before it is decided. */
@ApplicationScoped
class TermChangeObserver {

    private static final Set<TicketStatus> ENDS =
            EnumSet.of(TicketStatus.RESPONDIDO, TicketStatus.CERRADO, TicketStatus.ANULADO);

    @PersistenceContext EntityManager em;
    @Inject TermChangeRepository termChangeRepository;

    void on(@Observes TicketChanged change) {
        if (change.from() != change.to() && ENDS.contains(change.to())) {
            Ticket ticket = em.find(Ticket.class, change.ticketId());
            if (ticket.getTermChangeAskedAt() != null) {
                termChangeRepository
                        .open(ticket)
                        .filter(one -> !one.isPossible())
                        .ifPresent(termChangeRepository::lapse);
            }
        }
    }
}
