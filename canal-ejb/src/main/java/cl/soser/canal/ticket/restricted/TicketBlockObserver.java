package cl.soser.canal.ticket.restricted;

import cl.soser.canal.person.PersonBlocked;
import cl.soser.canal.person.PersonUnblocked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Who is blocked is read in no ticket either. */
@ApplicationScoped
class TicketBlockObserver {

    @Inject TicketBlockWorker ticketBlockWorker;

    void on(@Observes PersonBlocked event) {
        ticketBlockWorker.block(event.persons(), event.at());
    }

    void on(@Observes PersonUnblocked event) {
        ticketBlockWorker.lift(event.persons());
    }
}
