package cl.soser.canal.notification.push;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.merge.MergeRepository;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the browsers that follow a ticket, and forgets those that listen no more. */
@Stateless
public class PushSubscriptionRepository {

    @PersistenceContext EntityManager em;
    @Inject MergeRepository mergeRepository;

    /** Those that follow it, or a ticket that goes on in it. */
    @TransactionAttribute(SUPPORTS)
    public List<PushSubscription> following(Ticket ticket) {
        return em.createNamedQuery(PushSubscription.OF_TICKETS, PushSubscription.class)
                .setParameter(
                        "tickets",
                        Stream.concat(
                                        Stream.of(ticket),
                                        mergeRepository.absorbedBy(ticket).stream())
                                .map(Ticket::getId)
                                .toList())
                .getResultList();
    }

    /** The browser, while it follows that ticket. */
    @TransactionAttribute(SUPPORTS)
    public Optional<PushSubscription> find(String ticketNumber, String endpointHash) {
        return em.createNamedQuery(PushSubscription.OF_NUMBER, PushSubscription.class)
                .setParameter("hash", endpointHash)
                .setParameter("number", ticketNumber)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All that the browser at that address follows. */
    @TransactionAttribute(SUPPORTS)
    public List<PushSubscription> at(String endpoint) {
        return em.createNamedQuery(PushSubscription.AT_ADDRESS, PushSubscription.class)
                .setParameter("hash", SecretTokens.hash(endpoint))
                .getResultList();
    }

    /** All that follow by the right of that account. */
    @TransactionAttribute(MANDATORY)
    public void forgetAll(long accountId) {
        em.createNamedQuery(PushSubscription.FORGET_ACCOUNT)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** It listens no more: its push service said so. */
    @TransactionAttribute(REQUIRES_NEW)
    public void forget(String endpointHash) {
        em.createNamedQuery(PushSubscription.FORGET)
                .setParameter("hash", endpointHash)
                .executeUpdate();
    }
}
