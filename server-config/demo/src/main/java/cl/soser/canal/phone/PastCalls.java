package cl.soser.canal.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * Acts on calls at past instants, to fill a database; in the caller's transaction. For use cases
 * only; pages and the API ask those.
 */
@ApplicationScoped
public class PastCalls {

    @Inject EntityManager em;

    /** Ids of the calls that owe a ticket, the oldest first. */
    public List<Long> owing() {
        return em.createQuery(
                        "SELECT c.id FROM Call c WHERE c.owesTicket = TRUE ORDER BY c.startedAt",
                        Long.class)
                .getResultList();
    }

    public Instant startOf(long call) {
        return em.find(Call.class, call).getStartedAt();
    }

    public void explain(long call, NoTicketReason reason, Long about, long by, Instant at) {
        em.find(Call.class, call).explain(reason, null, about, by, at);
    }

    /** The exchange's code of an operator. */
    public void name(String code, long account) {
        PhoneAgent agent = em.find(PhoneAgent.class, code);
        if (agent == null) {
            agent = new PhoneAgent(code);
            em.persist(agent);
        }
        agent.belongTo(account);
    }

    public void outage(NewOutage told, String by, Instant at) {
        em.persist(new LineOutage(null, told, by, at));
    }
}
