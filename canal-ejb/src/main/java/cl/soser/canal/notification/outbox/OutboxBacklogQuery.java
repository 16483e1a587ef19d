package cl.soser.canal.notification.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;

/** What the outbox has not got rid of, for whoever keeps the server running. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OutboxBacklogQuery {

    /**
     * Mails that have not left.
     *
     * @param waiting how many, those that people send included
     * @param dueSince since when the oldest one could have left; null where none waits
     * @param failed how many messages were given up
     */
    public record OutboxBacklog(long waiting, Instant dueSince, long failed)
            implements Serializable {}

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    public OutboxBacklog now() {
        Instant dueSince =
                em.createNamedQuery(OutboundMessage.DUE_SINCE, Instant.class)
                        .setParameter("pending", MessageState.PENDIENTE)
                        .setParameter("channel", MessageChannel.CORREO)
                        .setParameter("now", clock.instant())
                        .getSingleResult();
        return new OutboxBacklog(
                count(MessageState.PENDIENTE), dueSince, count(MessageState.FALLIDO));
    }

    private long count(MessageState state) {
        return em.createNamedQuery(OutboundMessage.COUNT, Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }
}
