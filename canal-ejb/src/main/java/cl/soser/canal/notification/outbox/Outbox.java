package cl.soser.canal.notification.outbox;

import cl.soser.canal.notification.template.LanguageWordings;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.Template;
import cl.soser.canal.notification.template.TemplateRepository;
import cl.soser.canal.shared.Letter;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.language.LanguageQuery;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes messages in the transaction of the act, so that neither exists without the other.
 * Observers of this package call it; the {@link OutboxJob} takes over after the commit.
 */
@ApplicationScoped
public class Outbox {

    private static final Duration HISTORY = Duration.ofHours(6);

    @PersistenceContext EntityManager em;
    @Inject TemplateRepository templateRepository;
    @Inject LanguageQuery languageQuery;
    @Inject MailSettings settings;
    @Inject Clock clock;

    /** Writes the message unless this person already has one about this occasion. */
    public void post(NewMessage wanted) {
        if (wanted.keptBack || wanted.code.isInternal() && isHistory(wanted, clock.instant())) {
            return;
        }
        String key = key(wanted);
        if (!isKnown(key)) {
            Template wording = templateRepository.find(wanted.code, wanted.motive, wanted.topic);
            Spoken spoken = spoken(wanted, wording);
            Instant now = clock.instant();
            OutboundMessage message =
                    new OutboundMessage(
                            wanted,
                            key,
                            spoken.subject(),
                            spoken.letter(),
                            isHistory(wanted, now) ? wanted.happenedAt : now);
            if (isHistory(wanted, now)) {
                message.leave(wanted.happenedAt, true);
            }
            em.persist(message);
            if (message.isByHand() && message.isPending()) {
                em.find(Ticket.class, message.getTicketId()).oweCall(now);
            }
        }
    }

    private record Spoken(String subject, Letter letter) {}

    /** In the language of who gets it, if it is offered, before the Spanish that counts. */
    private Spoken spoken(NewMessage wanted, Template wording) {
        Letter spanish = wording.letter(wanted.values());
        return Optional.ofNullable(wanted.language)
                .filter(language -> wanted.channel == MessageChannel.CORREO)
                .filter(language -> languageQuery.offered().contains(language))
                .map(LanguageWordings::of)
                .flatMap(
                        own ->
                                own.of(wanted.code)
                                        .map(first -> spoken(wanted, own, first, spanish)))
                .orElseGet(() -> new Spoken(wording.subject(wanted.values()), spanish));
    }

    private static Spoken spoken(
            NewMessage wanted, LanguageWordings own, Template first, Letter spanish) {
        Map<String, String> values = wanted.values(own);
        return new Spoken(first.subject(values), own.joined(first.letter(values), spanish));
    }

    /** What has not begun to leave is of no use any more; the reason is a key of the bundle. */
    public void withdraw(MessageCode code, long ticketId, String reason) {
        em.createNamedQuery(OutboundMessage.WITHDRAW)
                .setParameter("discarded", MessageState.DESCARTADO)
                .setParameter("pending", MessageState.PENDIENTE)
                .setParameter("reason", reason)
                .setParameter("ticket", ticketId)
                .setParameter("template", code.file())
                .executeUpdate();
    }

    private boolean isKnown(String key) {
        return em.createNamedQuery(OutboundMessage.KNOWN, Long.class)
                        .setParameter("dedupeKey", key)
                        .getSingleResult()
                > 0;
    }

    /**
     * The mail came back: staff must give the same message by telephone. If it is retried and comes
     * back again, one call remains.
     */
    void callInstead(OutboundMessage mail, Ticket ticket, String telephone) {
        Instant now = clock.instant();
        NewMessage wanted =
                new NewMessage(
                                MessageCode.ofFile(mail.getTemplateCode()),
                                ticket.getNumber() + ":" + mail.getId())
                        .about(ticket.getNumber(), ticket.getId())
                        .by(MessageChannel.LLAMADA)
                        .to(telephone, ticket.getPerson().getFullName());
        if (mail.getAnswerId() != null) {
            wanted.ofAnswer(mail.getAnswerId());
        }
        String key = key(wanted);
        if (!isKnown(key)) {
            em.persist(new OutboundMessage(wanted, key, mail.getSubject(), mail.getLetter(), now));
            ticket.oweCall(now);
        }
    }

    /** The demonstration's year is invented; its mails count as sent then and are not sent. */
    private boolean isHistory(NewMessage wanted, Instant now) {
        return settings.isDemo()
                && wanted.happenedAt != null
                && wanted.happenedAt.isBefore(now.minus(HISTORY));
    }

    private static String key(NewMessage wanted) {
        String person = wanted.channel + ":" + wanted.address.strip().toLowerCase(Locale.ROOT);
        String what = wanted.code.file() + "|" + wanted.occasion;
        return (what.length() <= 135 ? what : SecretTokens.hash(what))
                + "|"
                + SecretTokens.hash(person);
    }
}
