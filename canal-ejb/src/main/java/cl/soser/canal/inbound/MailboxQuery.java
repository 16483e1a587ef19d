package cl.soser.canal.inbound;

import cl.soser.canal.inbound.address.MailboxSettings;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** How the mailbox is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailboxQuery {

    @PersistenceContext EntityManager em;
    @Inject MailboxSettings settings;

    public MailboxStatus status() {
        if (!settings.isOn()) {
            return new MailboxStatus(false, null, null, null, null);
        }
        MailFolder folder = em.find(MailFolder.class, settings.folderKey());
        return folder == null
                ? new MailboxStatus(true, settings.replyAddress(), null, null, null)
                : new MailboxStatus(
                        true,
                        settings.replyAddress(),
                        folder.getReadAt(),
                        folder.getFailedAt(),
                        folder.getFailure());
    }
}
