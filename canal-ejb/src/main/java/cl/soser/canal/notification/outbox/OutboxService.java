package cl.soser.canal.notification.outbox;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.DATOS;
import static cl.soser.canal.account.Role.TI;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.caller.MessageHandles;
import cl.soser.canal.inbound.address.ReplyAddressResolver;
import cl.soser.canal.notification.template.MailHeader;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.RenderedMessage;
import cl.soser.canal.response.Answer;
import cl.soser.canal.shared.Letter;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The outbox for the administrator: what waits, what failed, what was sent; retried or discarded.
 * Messages by telephone or letter are recorded at the {@link CallBackService}. IT staff see that it
 * works, without addresses and without texts.
 */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class OutboxService {

    /** Counts stop here; more is "más de 1.000". */
    public static final int MOST_COUNTED = 1000;

    /** So many are retried or discarded by one press of a button. */
    public static final int MOST_AT_ONCE = 500;

    @PersistenceContext EntityManager em;
    @Inject MailSettings settings;
    @Inject TicketRepository ticketRepository;
    @Inject ReplyAddressResolver replies;
    @Inject CallDutyObserver callDutyObserver;
    @Inject MessageHandles messageHandles;
    @Inject Event<MessageOpened> opened;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Without a mail server messages wait here and are read here. */
    @RolesAllowed({ADMINISTRADOR, TI})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean hasServer() {
        return settings.hasServer();
    }

    /**
     * Newest first. Mailboxes are masked.
     *
     * @param channel null for any
     * @param days on which they were written
     * @param from where the page begins; null is the beginning
     */
    @RolesAllowed({ADMINISTRADOR, TI})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Slice<MessageRow> page(
            @NotNull MessageState state,
            MessageChannel channel,
            @NotNull DaySpan days,
            MessageCursor from,
            int size) {
        Instant since = days.start(clock.getZone());
        MessageCursor start = beginning(days, from);
        List<MessageRow> rows =
                em.createNamedQuery(OutboundMessage.PAGE, OutboundMessage.class)
                        .setParameter("state", state)
                        .setParameter(
                                "channels",
                                channel == null
                                        ? EnumSet.allOf(MessageChannel.class)
                                        : EnumSet.of(channel))
                        .setParameter("since", since == null ? Instant.EPOCH : since)
                        .setParameter("until", start.createdAt())
                        .setParameter("id", start.id())
                        .setMaxResults(size + 1)
                        .getResultStream()
                        .map(this::row)
                        .toList();
        return Slice.of(rows, size);
    }

    /** An address may name a place after the last day: the list then begins with that day. */
    private MessageCursor beginning(DaySpan days, MessageCursor from) {
        Instant end = days.end(clock.getZone());
        if (from != null && (end == null || from.createdAt().isBefore(end))) {
            return from;
        }
        return end == null
                ? new MessageCursor(clock.instant().plusSeconds(1), Long.MAX_VALUE)
                : new MessageCursor(end, Long.MIN_VALUE);
    }

    /** The cursor of the page after this one. */
    public static Optional<MessageCursor> next(Slice<MessageRow> page) {
        return page.more()
                ? Optional.of(MessageCursor.after(page.rows().get(page.rows().size() - 1)))
                : Optional.empty();
    }

    /** How many are in this state, at most {@link #MOST_COUNTED} and one. */
    @RolesAllowed({ADMINISTRADOR, TI})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int count(@NotNull MessageState state) {
        return em.createNamedQuery(OutboundMessage.IDS, Long.class)
                .setParameter("state", state)
                .setMaxResults(MOST_COUNTED + 1)
                .getResultList()
                .size();
    }

    /** What the caller's own list showed under that handle. */
    @RolesAllowed({ADMINISTRADOR, TI})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public MessageRow choose(@NotBlank String handle) {
        return row(messageHandles.require(handle));
    }

    /** Its mailbox stays masked. */
    @RolesAllowed({ADMINISTRADOR, TI})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public MessageRow row(long id) {
        return row(find(id));
    }

    /** Where a message goes and what it says, to who said what for. */
    public record Opened(String recipient, RenderedMessage text) implements Serializable {}

    /** Mailbox and text of a message; secrets only in the demo (rules, section 7). */
    @PersonalData(object = "MENSAJE")
    public Opened read(long id, @NotNull MessagePurpose purpose) {
        OutboundMessage message = find(id);
        if (isClosed(message)) {
            throw new NotFoundException();
        }
        if (!message.isReadable(settings.isDemo())) {
            throw new NotAllowedException("outbox.secret");
        }
        opened.fire(new MessageOpened(id, message.getTicketNumber(), purpose, clock.instant()));
        return new Opened(message.getRecipientAddress(), rendered(message));
    }

    private RenderedMessage rendered(OutboundMessage message) {
        Letter letter = message.getLetter();
        if (message.getChannel() != MessageChannel.CORREO) {
            return new RenderedMessage(message.getSubject(), letter.text(), letter.html());
        }
        LetterRenderer mail =
                new LetterRenderer(settings.baseUrl(), settings.oirsUrl(), isAnswerable(message));
        return new RenderedMessage(message.getSubject(), mail.text(letter), mail.plain(letter));
    }

    private boolean isAnswerable(OutboundMessage message) {
        return BounceHandler.isToCitizen(message)
                && replies.of(message.getTicketNumber()).isPresent();
    }

    @RolesAllowed({ADMINISTRADOR, TI})
    public void retry(long id) {
        OutboundMessage message = find(id);
        if (message.isBlanked()) {
            throw new NotAllowedException("outbox.erased");
        }
        requireUndone(message);
        message.retry(clock.instant());
    }

    /**
     * Retries what failed, for example after the mail server refused everybody for an hour.
     *
     * @return how many will be tried, how many cannot, and whether there are more
     */
    @RolesAllowed({ADMINISTRADOR, TI})
    public FailedMessagesResult retryFailed() {
        Instant now = clock.instant();
        return eachFailed(
                message -> {
                    boolean possible = !message.isBlanked() && !message.isByHand();
                    if (possible) {
                        message.retry(now);
                    }
                    return possible;
                });
    }

    /** Discards what failed, with one reason; not what a person still waits for. */
    public FailedMessagesResult discardFailed(@NotBlank @Size(max = 400) String reason) {
        String line = MailHeader.line(reason, 400);
        return eachFailed(
                message -> {
                    boolean possible = !message.isByHand() && !isAwaited(message);
                    if (possible) {
                        message.discard(line, settings.isDemo());
                    }
                    return possible;
                });
    }

    /** The oldest first; what the act is not possible for stays and is passed over. */
    private FailedMessagesResult eachFailed(Predicate<OutboundMessage> act) {
        int done = 0;
        int left = 0;
        long after = 0;
        List<OutboundMessage> failed = failed(after);
        while (!failed.isEmpty() && done < MOST_AT_ONCE) {
            for (OutboundMessage message : failed) {
                if (done == MOST_AT_ONCE) {
                    return new FailedMessagesResult(done, left, true);
                }
                if (act.test(message)) {
                    done++;
                } else {
                    left++;
                }
                after = message.getId();
            }
            failed = failed(after);
        }
        return new FailedMessagesResult(done, left, !failed.isEmpty());
    }

    private List<OutboundMessage> failed(long after) {
        return em.createNamedQuery(OutboundMessage.OLDEST, OutboundMessage.class)
                .setParameter("state", MessageState.FALLIDO)
                .setParameter("after", after)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
    }

    /** Discards it, and with it the call that staff would have to make. */
    public void discard(long id, @NotBlank @Size(max = 400) String reason) {
        OutboundMessage message = find(id);
        requireUndone(message);
        if (message.getSentAt() != null) {
            throw new NotAllowedException("outbox.sentAlready");
        }
        if (isAwaited(message)) {
            throw new NotAllowedException("outbox.awaited");
        }
        message.discard(MailHeader.line(reason, 400), settings.isDemo());
        if (message.isByHand()) {
            callDutyObserver.settle(em.find(Ticket.class, message.getTicketId()));
        }
    }

    private boolean isAwaited(OutboundMessage message) {
        return message.getAnswerId() != null
                && em.find(Answer.class, message.getAnswerId()).isOnItsWay();
    }

    private static void requireUndone(OutboundMessage message) {
        if (message.getState() == MessageState.ENVIADO) {
            throw new NotAllowedException("outbox.sentAlready");
        }
    }

    private OutboundMessage find(long id) {
        return Optional.ofNullable(em.find(OutboundMessage.class, id))
                .orElseThrow(NotFoundException::new);
    }

    private MessageRow row(OutboundMessage message) {
        boolean readable =
                caller.has(ADMINISTRADOR)
                        && !isClosed(message)
                        && message.isReadable(settings.isDemo());
        return MessageRow.of(
                message,
                messageHandles.of(message.getId()),
                masked(message.getRecipientAddress()),
                readable);
    }

    /**
     * About a restricted ticket that the caller may not read, or about the rights of a person over
     * her data, which are between her and the data officer.
     */
    private boolean isClosed(OutboundMessage message) {
        if (message.isOfRight() && !caller.has(DATOS)) {
            return true;
        }
        Ticket ticket =
                message.getTicketId() == null ? null : em.find(Ticket.class, message.getTicketId());
        return ticket != null && ticket.isRestricted() && !ticketRepository.isReadable(ticket);
    }

    static String masked(String address) {
        int domain = address.indexOf('@');
        return domain < 1 ? "…" : address.charAt(0) + "…" + address.substring(domain);
    }
}
