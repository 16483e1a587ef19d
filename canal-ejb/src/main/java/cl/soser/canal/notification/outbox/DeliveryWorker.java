package cl.soser.canal.notification.outbox;

import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.shared.DeliveryFailed;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** What the senders of the outbox do in the database, each a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryWorker {

    /**
     * Longer than a batch takes with a healthy server, and so short that what a killed server had
     * claimed soon leaves by another; the jobs stop before it ends.
     */
    static final Duration LEASE = Duration.ofMinutes(2);

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject MailSettings settings;
    @Inject SettingRepository settingRepository;
    @Inject Event<DeliveryFailed> failures;

    public boolean isAnythingDue(MessageChannel channel) {
        return !due(channel, 1).isEmpty();
    }

    /**
     * Takes up to this number of due messages for this server alone. Two servers may find the same
     * rows; the one whose update comes second changes nothing and goes without.
     */
    public List<ClaimedMessage> claim(MessageChannel channel, int most) {
        Instant now = clock.instant();
        Instant until = now.plus(LEASE);
        List<ClaimedMessage> claimed = new ArrayList<>();
        for (OutboundMessage message : due(channel, most)) {
            int changed =
                    em.createNamedQuery(OutboundMessage.CLAIM)
                            .setParameter("pending", MessageState.PENDIENTE)
                            .setParameter("until", until)
                            .setParameter("id", message.getId())
                            .setParameter("version", message.getVersion())
                            .executeUpdate();
            if (changed == 1) {
                claimed.add(new ClaimedMessage(message, until));
            }
        }
        return claimed;
    }

    private List<OutboundMessage> due(MessageChannel channel, int most) {
        return em.createNamedQuery(OutboundMessage.DUE, OutboundMessage.class)
                .setParameter("pending", MessageState.PENDIENTE)
                .setParameter("channel", channel)
                .setParameter("urgent", OutboundMessage.URGENT.file())
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Whether this claimed message may go out now: it is still useful, and an unconfirmed mailbox
     * has allowance left. Otherwise it is put back or discarded. Losing a race for the same mailbox
     * throws, and the lease brings the message back.
     */
    public boolean mayLeave(ClaimedMessage parcel) {
        Instant now = clock.instant();
        OutboundMessage message = em.find(OutboundMessage.class, parcel.id());
        if (message == null || !message.isPending()) {
            return false;
        }
        if (message.isUseless(now)) {
            message.discard("outbox.reason.late", settings.isDemo());
            return false;
        }
        if (!message.needsAllowance()) {
            return true;
        }
        MailAllowance allowance = allowance(parcel.address());
        Duration gap = Duration.ofMinutes(settingRepository.whole(SettingDefinition.MAIL_GAP));
        return switch (allowance.decide(
                now, gap, settingRepository.whole(SettingDefinition.MAIL_A_DAY))) {
            case SEND -> {
                message.allow(now);
                yield true;
            }
            case WAIT -> {
                message.hold(allowance.freeAgain(gap));
                yield false;
            }
            case NEVER -> {
                if (MessageCode.ofFile(parcel.templateCode()).isOwed()) {
                    message.hold(allowance.freeAnotherDay(now));
                } else {
                    message.discard("outbox.reason.limit", settings.isDemo());
                }
                yield false;
            }
        };
    }

    private MailAllowance allowance(String address) {
        String key = EmailNormalizer.box(address);
        MailAllowance allowance = em.find(MailAllowance.class, key);
        if (allowance == null) {
            allowance = new MailAllowance(key);
            em.persist(allowance);
        }
        return allowance;
    }

    public void left(ClaimedMessage parcel, Instant when) {
        pending(parcel).ifPresent(message -> message.leave(when, settings.isDemo()));
    }

    public void postponed(ClaimedMessage parcel, String reason) {
        postponed(parcel, reason, Duration.ZERO);
    }

    /**
     * @param wait how long the receiving side wants to be left alone
     */
    public void postponed(ClaimedMessage parcel, String reason, Duration wait) {
        pending(parcel)
                .ifPresent(
                        message -> {
                            double random = ThreadLocalRandom.current().nextDouble();
                            message.postpone(clock.instant(), reason, random, settings.isDemo());
                            message.notBefore(clock.instant().plus(wait));
                            fireIfFailed(message);
                        });
    }

    public void refused(ClaimedMessage parcel, String reason) {
        pending(parcel)
                .ifPresent(
                        message -> {
                            message.fail(reason, settings.isDemo());
                            fireIfFailed(message);
                        });
    }

    /** Nobody is there to get it; the reason is a key of the bundle or the other side's words. */
    public void useless(ClaimedMessage parcel, String reason) {
        pending(parcel).ifPresent(message -> message.discard(reason, settings.isDemo()));
    }

    public void released(ClaimedMessage parcel) {
        pending(parcel).ifPresent(OutboundMessage::release);
    }

    private void fireIfFailed(OutboundMessage message) {
        if (message.getState() == MessageState.FALLIDO && BounceHandler.isToCitizen(message)) {
            failures.fire(
                    new DeliveryFailed(
                            message.getTicketNumber(),
                            message.getId(),
                            message.getTemplateCode(),
                            message.getRecipientAddress()));
        }
    }

    private Optional<OutboundMessage> pending(ClaimedMessage parcel) {
        return Optional.ofNullable(em.find(OutboundMessage.class, parcel.id()))
                .filter(OutboundMessage::isPending);
    }
}
