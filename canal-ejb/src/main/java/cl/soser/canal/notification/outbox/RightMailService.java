package cl.soser.canal.notification.outbox;

import static cl.soser.canal.account.Role.DATOS;

import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.shared.privacy.PersonalData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was written to people about a case on their data: whether it left, came back or waits. It is
 * between them and the data officer, so nobody else reads it, not even in the outbox.
 */
@Stateless
@RolesAllowed(DATOS)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RightMailService {

    /** One case has a dozen at most, but for somebody who asks for codes all day. */
    private static final int MOST = 50;

    @PersistenceContext EntityManager em;
    @Inject MailSettings settings;

    /**
     * A message about a case, as the officer sees it.
     *
     * @param lastError the server's words, or a key that begins with "outbox.reason."
     * @param readable false for secrets, outside the demo, and for erased texts
     */
    public record Written(
            long id,
            Instant createdAt,
            String recipient,
            String subject,
            MessageState state,
            Instant sentAt,
            String lastError,
            boolean readable)
            implements Serializable {}

    /** Newest first; what colleagues are told is not among them. */
    public List<Written> ofCase(long id) {
        return em.createNamedQuery(OutboundMessage.OF_RIGHT, OutboundMessage.class)
                .setParameter("number", number(id))
                .setMaxResults(MOST)
                .getResultStream()
                .filter(message -> !MessageCode.ofFile(message.getTemplateCode()).isInternal())
                .map(this::row)
                .toList();
    }

    /** The text; that of a code only in the demonstration, which sends none (rules, section 7). */
    @PersonalData(object = "DERECHO", purpose = "DERECHOS")
    public String read(long id, long message) {
        OutboundMessage found =
                Optional.ofNullable(em.find(OutboundMessage.class, message))
                        .filter(one -> Objects.equals(one.getRightNumber(), number(id)))
                        .orElseThrow(NotFoundException::new);
        if (!found.isReadable(settings.isDemo())) {
            throw new NotAllowedException("outbox.secret");
        }
        return found.getLetter().text();
    }

    private String number(long id) {
        return Optional.ofNullable(em.find(DataRightCase.class, id))
                .orElseThrow(NotFoundException::new)
                .getNumber();
    }

    private Written row(OutboundMessage message) {
        return new Written(
                message.getId(),
                message.getCreatedAt(),
                MaskedText.mailbox(message.getRecipientAddress()),
                message.getSubject(),
                message.getState(),
                message.getSentAt(),
                message.getLastError(),
                message.isReadable(settings.isDemo()));
    }
}
