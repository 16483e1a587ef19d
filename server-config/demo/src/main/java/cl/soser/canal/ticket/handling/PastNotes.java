package cl.soser.canal.ticket.handling;

import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Notes among colleagues of an imported history. */
@ApplicationScoped
public class PastNotes {

    @PersistenceContext EntityManager em;

    /**
     * @return id of the message
     */
    public long note(Ticket ticket, String body, long account, Instant at) {
        TicketMessage message =
                new TicketMessage(ticket, MessageKind.NOTA, body, account, null, at);
        em.persist(message);
        return message.getId();
    }
}
