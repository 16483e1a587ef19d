package cl.soser.canal.personaldata;

import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;

/** The requests that orders to keep name. */
@ApplicationScoped
class HeldTicketFinder {

    private static final String BY_NUMBER =
            "SELECT t FROM Ticket t JOIN FETCH t.person WHERE t.number = :number";
    private static final String FIRST_OF_PERSON =
            "SELECT MIN(t.number) FROM Ticket t WHERE t.person.id = :person";

    @PersistenceContext EntityManager em;

    Optional<Ticket> find(String number) {
        return em.createQuery(BY_NUMBER, Ticket.class)
                .setParameter("number", number.strip().toUpperCase(Locale.ROOT))
                .getResultStream()
                .findAny();
    }

    /** The order that holds now for that request, or for all of its person. */
    Optional<DataHold> open(Ticket ticket, boolean whole) {
        Long person = whole ? ticket.getPerson().getId() : null;
        return em.createNamedQuery(DataHold.BY_KEY, DataHold.class)
                .setParameter("key", DataHold.key(ticket.getId(), person))
                .getResultStream()
                .findAny();
    }

    /** The one that the order named; of a person whose order named none, the first of hers. */
    String number(DataHold hold) {
        return hold.getNamed() != null
                ? em.find(Ticket.class, hold.getNamed()).getNumber()
                : em.createQuery(FIRST_OF_PERSON, String.class)
                        .setParameter("person", hold.getPerson())
                        .getSingleResult();
    }
}
