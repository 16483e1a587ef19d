package cl.soser.canal.ticket.restricted;

import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Keeps everybody from the tickets of people whose data are blocked. */
@Stateless
public class TicketBlockWorker {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** All that they entered until now. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void block(Set<Long> persons, Instant now) {
        of(persons).forEach(ticket -> ticket.block(now));
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void lift(Set<Long> persons) {
        of(persons).forEach(Ticket::unblock);
    }

    private List<Ticket> of(Set<Long> persons) {
        return persons.isEmpty()
                ? List.of()
                : em.createNamedQuery(Ticket.OF_PERSONS, Ticket.class)
                        .setParameter("persons", persons)
                        .getResultList();
    }

    /**
     * Those that were blocked by a version that left their tickets open, or joined to them since.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Long> open() {
        return em.createNamedQuery(Ticket.OF_BLOCKED, Long.class).getResultList();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void close(long ticket) {
        em.find(Ticket.class, ticket).block(clock.instant());
    }
}
