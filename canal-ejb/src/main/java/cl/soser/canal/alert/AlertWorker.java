package cl.soser.canal.alert;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rounds of alerts that are due, each a transaction of its own. */
@Stateless
public class AlertWorker {

    private static final int BATCH = 200;

    @PersistenceContext EntityManager em;
    @Inject AlertTeller alertTeller;
    @Inject AlertRecipients alertRecipients;
    @Inject Event<AlertsGathered> gathered;
    @Inject Clock clock;

    /** Tickets whose next round is due. */
    @TransactionAttribute(SUPPORTS)
    public List<Long> due() {
        return em.createNamedQuery(Alert.DUE, Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Fails if another server calls the same people at this moment. */
    @TransactionAttribute(REQUIRES_NEW)
    public void call(long ticketId) {
        Instant now = clock.instant();
        Alert alert = em.find(Alert.class, ticketId);
        if (!alert.isDue(now)) {
            return;
        }
        Ticket ticket = em.find(Ticket.class, ticketId);
        if (ticket.isAlertUntaken() && ticket.getStatus().isOpen()) {
            alertTeller.tell(alert, ticket, now);
        } else {
            alert.end();
        }
    }

    /** Accounts for whom alerts wait to be told together. */
    @TransactionAttribute(SUPPORTS)
    public List<Long> waiting() {
        return em.createNamedQuery(AlertCall.WAITING, Long.class).getResultList();
    }

    /** One message for all that waits for a person, and no second one in the same minute. */
    @TransactionAttribute(REQUIRES_NEW)
    public void gather(long account) {
        Instant now = clock.instant();
        if (isToldAlready(account, now)) {
            return;
        }
        boolean active = em.find(Account.class, account).isActive();
        List<Long> tickets = new ArrayList<>();
        String telephone = null;
        for (AlertCall call : waiting(account)) {
            Ticket ticket = em.find(Ticket.class, call.ticketId());
            call.gather(now);
            if (active
                    && alertRecipients.mayKnow(account, ticket)
                    && ticket.isAlertUntaken()
                    && ticket.getStatus().isOpen()) {
                tickets.add(ticket.getId());
                telephone = call.telephone() == null ? telephone : call.telephone();
            }
        }
        em.flush();
        if (!tickets.isEmpty()) {
            gathered.fire(
                    new AlertsGathered(
                            account, telephone, tickets.stream().distinct().toList(), now));
        }
    }

    private List<AlertCall> waiting(long account) {
        return em.createNamedQuery(AlertCall.OF_ONE, AlertCall.class)
                .setParameter("account", account)
                .getResultList();
    }

    private boolean isToldAlready(long account, Instant now) {
        return em.createNamedQuery(AlertCall.GATHERED_SINCE, Long.class)
                        .setParameter("account", account)
                        .setParameter("since", now.minus(AlertPolicy.TOGETHER))
                        .getSingleResult()
                > 0;
    }
}
