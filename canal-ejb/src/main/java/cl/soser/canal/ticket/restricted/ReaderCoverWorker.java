package cl.soser.canal.ticket.restricted;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether two people can act on each open restricted ticket. The keys of what it writes let one of
 * two servers do it. For the timer, which has no caller.
 */
@Stateless
public class ReaderCoverWorker {

    @PersistenceContext EntityManager em;
    @Inject ReaderCover readerCover;

    /** Open restricted tickets, and those whose gap no longer matters. */
    @TransactionAttribute(SUPPORTS)
    public List<Long> watched() {
        return Stream.of(ReaderGap.OPEN_RESTRICTED, ReaderGap.OF_OTHERS)
                .flatMap(query -> em.createNamedQuery(query, Long.class).getResultStream())
                .toList();
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void check(long ticket) {
        readerCover.check(em.find(Ticket.class, ticket));
    }
}
