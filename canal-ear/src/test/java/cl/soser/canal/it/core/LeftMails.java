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
 * So do the staff whom a test made for itself, because each would be told of every later alert.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LeftMails {

    /** Whoever more than one test knows has a name; longer addresses are drawn by lot. */
    private static final int NO_NAME = 40;

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
        em.createNativeQuery(
                        """
                        update account set state = 'DESACTIVADA'
                        where state = 'ACTIVA' and length(email_key) > ?1 and id in
                          (select account_id from account_role where role_code <> 'CIUDADANO')
                        """)
                .setParameter(1, NO_NAME)
                .executeUpdate();
    }
}
