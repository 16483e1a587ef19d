package cl.soser.canal.ticket.consent;

import cl.soser.canal.purpose.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** What representatives said last. Checks no rights; callers must check them. */
@ApplicationScoped
public class RepresentativeConsentRepository {

    @PersistenceContext EntityManager em;

    /** Whether that request's data may serve that purpose: always, unless a child wrote it. */
    public boolean allows(long ticketId, Purpose purpose) {
        return reason(ticketId).isEmpty()
                || last(ticketId, purpose).filter(RepresentativeConsent::isGiven).isPresent();
    }

    /** Why a representative is asked about that request; empty where none is. */
    Optional<MinorReason> reason(long ticketId) {
        return Optional.ofNullable(em.find(MinorTicket.class, ticketId))
                .map(MinorTicket::getReason);
    }

    Optional<RepresentativeConsent> last(long ticketId, Purpose purpose) {
        return em.createNamedQuery(RepresentativeConsent.OF_TICKET, RepresentativeConsent.class)
                .setParameter("ticket", ticketId)
                .getResultStream()
                .filter(one -> one.getPurpose() == purpose)
                .findFirst();
    }
}
