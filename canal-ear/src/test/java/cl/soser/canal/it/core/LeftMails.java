package cl.soser.canal.it.core;

import cl.soser.canal.notification.outbox.MessageState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The mails and alerts of a test that is over: sending each would cost, and delay the next test's.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LeftMails {

    @PersistenceContext EntityManager em;

    /** But for those that the outbox is sending now. */
    public void discard() {
        em.createQuery(
                        """
                        UPDATE OutboundMessage m SET m.state = :discarded, m.version = m.version + 1
                        WHERE m.state = :pending AND m.claimedUntil IS NULL
                          AND m.channel IN (cl.soser.canal.notification.outbox.MessageChannel.CORREO,
                            cl.soser.canal.notification.outbox.MessageChannel.TELEFONO,
                            cl.soser.canal.notification.outbox.MessageChannel.AVISO)
                        """)
                .setParameter("discarded", MessageState.DESCARTADO)
                .setParameter("pending", MessageState.PENDIENTE)
                .executeUpdate();
        em.createNativeQuery("update ticket_alert set next_round_at = null").executeUpdate();
        em.createNativeQuery("delete from alert_call").executeUpdate();
    }
}
