package cl.soser.canal.notification.outbox;

import cl.soser.canal.notification.template.MailHeader;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.shared.Letter;
import cl.soser.canal.shared.SecretTokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of the outbox: one message to one person about one occasion. It is written in the
 * transaction of the act, so neither exists without the other, and leaves later. A server claims it
 * for a limited time before sending, so that two servers do not both send it.
 */
@Entity
@Table(name = "message")
@NamedQuery(
        name = OutboundMessage.DUE,
        query =
                """
                SELECT m FROM OutboundMessage m
                WHERE m.state = :pending
                  AND m.channel = :channel
                  AND m.nextAttemptAt <= :now
                  AND (m.claimedUntil IS NULL OR m.claimedUntil < :now)
                  AND (m.templateCode = :urgent OR NOT EXISTS (
                    SELECT earlier.id FROM OutboundMessage earlier
                    WHERE earlier.ticketNumber = m.ticketNumber
                      AND earlier.recipientAddress = m.recipientAddress
                      AND earlier.channel = m.channel
                      AND earlier.state = :pending
                      AND (earlier.notBefore < m.notBefore
                        OR (earlier.notBefore = m.notBefore AND earlier.id < m.id))))
                ORDER BY m.nextAttemptAt, m.id
                """)
@NamedQuery(
        name = OutboundMessage.CLAIM,
        query =
                """
                UPDATE OutboundMessage m
                SET m.claimedUntil = :until, m.attempts = m.attempts + 1, m.version = m.version + 1
                WHERE m.id = :id AND m.version = :version
                  AND m.state = :pending
                """)
@NamedQuery(
        name = OutboundMessage.KNOWN,
        query = "SELECT COUNT(m) FROM OutboundMessage m WHERE m.dedupeKey = :dedupeKey")
@NamedQuery(
        name = OutboundMessage.PAGE,
        query =
                """
                SELECT m FROM OutboundMessage m
                WHERE m.state = :state
                  AND m.channel IN :channels
                  AND m.createdAt >= :since
                  AND m.createdAt <= :until
                  AND (m.createdAt < :until OR m.id < :id)
                ORDER BY m.createdAt DESC, m.id DESC
                """)
@NamedQuery(
        name = OutboundMessage.BY_HAND,
        query =
                """
                SELECT m FROM OutboundMessage m
                WHERE m.ticketId = :ticket AND m.state = :pending AND m.channel IN :byHand
                ORDER BY m.id""")
@NamedQuery(
        name = OutboundMessage.BY_HAND_OF,
        query =
                """
                SELECT m FROM OutboundMessage m
                WHERE m.ticketId IN :tickets AND m.state = :pending AND m.channel IN :byHand
                ORDER BY m.id""")
@NamedQuery(
        name = OutboundMessage.WITHDRAW,
        query =
                """
                UPDATE OutboundMessage m
                SET m.state = :discarded, m.body = '', m.lastError = :reason,
                    m.version = m.version + 1
                WHERE m.ticketId = :ticket AND m.templateCode = :template
                  AND m.state = :pending AND m.claimedUntil IS NULL""")
@NamedQuery(
        name = OutboundMessage.OF_ANSWER,
        query =
                """
                SELECT COUNT(m) FROM OutboundMessage m
                WHERE m.answerId = :answer AND m.state IN (:pending, :sent)""")
@NamedQuery(
        name = OutboundMessage.BY_MAIL_KEY,
        query = "SELECT m FROM OutboundMessage m WHERE m.mailKey = :key")
@NamedQuery(
        name = OutboundMessage.OF_RIGHT,
        query =
                """
                SELECT m FROM OutboundMessage m
                WHERE m.rightNumber = :number
                ORDER BY m.id DESC""")
@NamedQuery(
        name = OutboundMessage.OLDEST,
        query =
                """
                SELECT m FROM OutboundMessage m
                WHERE m.state = :state AND m.id > :after
                ORDER BY m.id""")
@NamedQuery(
        name = OutboundMessage.IDS,
        query = "SELECT m.id FROM OutboundMessage m WHERE m.state = :state")
@NamedQuery(
        name = OutboundMessage.DUE_SINCE,
        query =
                """
                SELECT MIN(m.nextAttemptAt) FROM OutboundMessage m
                WHERE m.state = :pending AND m.channel = :channel AND m.nextAttemptAt <= :now""")
@NamedQuery(
        name = OutboundMessage.COUNT,
        query = "SELECT COUNT(m) FROM OutboundMessage m WHERE m.state = :state")
public class OutboundMessage {

    static final String DUE_SINCE = "OutboundMessage.dueSince";
    static final String COUNT = "OutboundMessage.count";
    static final String BY_HAND = "OutboundMessage.byHand";
    static final String BY_HAND_OF = "OutboundMessage.byHandOf";
    public static final String OF_ANSWER = "OutboundMessage.ofAnswer";
    static final String BY_MAIL_KEY = "OutboundMessage.byMailKey";
    static final String PAGE = "OutboundMessage.page";
    static final String OF_RIGHT = "OutboundMessage.ofRight";
    static final String OLDEST = "OutboundMessage.oldest";
    static final String IDS = "OutboundMessage.ids";

    static final String WITHDRAW = "OutboundMessage.withdraw";
    static final String DUE = "OutboundMessage.due";
    static final String CLAIM = "OutboundMessage.claim";
    static final String KNOWN = "OutboundMessage.known";

    /** The channels by which staff tell the person. */
    static final Set<MessageChannel> BY_HAND_CHANNELS =
            Stream.of(MessageChannel.values())
                    .filter(MessageChannel::isByHand)
                    .collect(Collectors.toUnmodifiableSet());

    /**
     * The code to follow a ticket. It is useless if it is late, so it does not wait for earlier
     * messages, and its limit applies to the request for a code, not to the sending.
     */
    static final MessageCode URGENT = MessageCode.CODIGO_SEGUIMIENTO;

    static final int LONGEST_ADDRESS = 254;
    static final int LONGEST_BODY = 30_000;
    static final int LENGTH_OF_KEY = 32;
    private static final int LONGEST_ERROR = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message")
    @SequenceGenerator(name = "message", sequenceName = "message_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    @Column(name = "dedupe_key")
    private String dedupeKey;

    @Column(name = "ticket_number")
    private String ticketNumber;

    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "right_number")
    private String rightNumber;

    @Column(name = "answer_id")
    private Long answerId;

    @Enumerated(EnumType.STRING)
    private MessageChannel channel;

    @Column(name = "recipient_address")
    private String recipientAddress;

    @Column(name = "recipient_name")
    private String recipientName;

    private boolean verified;

    @Column(name = "template_code")
    private String templateCode;

    private String subject;
    private String body;
    private boolean secret;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "useless_after")
    private Instant uselessAfter;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "allowed_at")
    private Instant allowedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "mail_key", updatable = false)
    private String mailKey;

    @Column(name = "bounced_at")
    private Instant bouncedAt;

    protected OutboundMessage() {}

    OutboundMessage(
            NewMessage wanted, String dedupeKey, String subject, Letter letter, Instant now) {
        this.dedupeKey = dedupeKey;
        this.ticketNumber = wanted.ticketNumber;
        this.ticketId = wanted.ticketId;
        this.rightNumber = wanted.rightNumber;
        this.answerId = wanted.answerId;
        this.channel = wanted.channel;
        this.recipientAddress = MailHeader.line(wanted.address, LONGEST_ADDRESS);
        this.recipientName = wanted.name();
        this.verified = wanted.verified;
        this.templateCode = wanted.code.file();
        this.subject = subject;
        this.body = cut(letter.store(), LONGEST_BODY);
        this.secret = wanted.code.isSecret();
        this.state = MessageState.PENDIENTE;
        this.createdAt = now;
        this.notBefore = wanted.notBefore == null ? now : wanted.notBefore;
        this.nextAttemptAt = notBefore;
        this.uselessAfter = wanted.uselessAfter;
        this.mailKey = SecretTokens.hash(SecretTokens.random()).substring(0, LENGTH_OF_KEY);
    }

    /** The mail server took it, or a person did it by hand. */
    void leave(Instant now, boolean keepSecret) {
        state = MessageState.ENVIADO;
        sentAt = now;
        lastError = null;
        settle(keepSecret);
    }

    /** Not now: waits longer each time, and fails for good when patience ends. */
    void postpone(Instant now, String reason, double random, boolean keepSecret) {
        Optional<Duration> wait = RetrySchedule.after(attempts, random);
        if (wait.isEmpty()) {
            fail(reason, keepSecret);
        } else {
            lastError = cut(reason, LONGEST_ERROR);
            claimedUntil = null;
            nextAttemptAt = now.plus(wait.get());
        }
    }

    /** The receiving side said for how long it wants to be left alone. */
    void notBefore(Instant earliest) {
        if (isPending() && nextAttemptAt.isBefore(earliest)) {
            nextAttemptAt = earliest;
        }
    }

    /** The receiving side refused it for good. */
    void fail(String reason, boolean keepSecret) {
        state = MessageState.FALLIDO;
        lastError = cut(reason, LONGEST_ERROR);
        settle(keepSecret);
    }

    /** It left, and the other side sent it back for good. */
    void bounce(Instant now, String reason) {
        if (state != MessageState.ENVIADO) {
            throw new IllegalStateException("not sent: " + id);
        }
        state = MessageState.REBOTADO;
        bouncedAt = now;
        lastError = cut(reason, LONGEST_ERROR);
    }

    /** It will not leave; the reason is a key of the bundle or a person's words. */
    void discard(String reason, boolean keepSecret) {
        if (sentAt != null) {
            throw new IllegalStateException("sent already: " + id);
        }
        state = MessageState.DESCARTADO;
        lastError = cut(reason, LONGEST_ERROR);
        settle(keepSecret);
    }

    /** Claimed, but not tried: the attempt does not count. */
    void release() {
        if (claimedUntil != null) {
            attempts = Math.max(0, attempts - 1);
            claimedUntil = null;
        }
    }

    /** Not before the address may hear from us again; the attempt does not count. */
    void hold(Instant until) {
        release();
        nextAttemptAt = until;
    }

    void allow(Instant now) {
        allowedAt = now;
    }

    /** Retries it at once, by the decision of a person. */
    void retry(Instant now) {
        state = MessageState.PENDIENTE;
        sentAt = null;
        bouncedAt = null;
        attempts = 0;
        claimedUntil = null;
        nextAttemptAt = now.isAfter(notBefore) ? now : notBefore;
    }

    boolean isUseless(Instant now) {
        return uselessAfter != null && now.isAfter(uselessAfter);
    }

    /** Whether the address' allowance must be asked before sending. */
    boolean needsAllowance() {
        return !verified && allowedAt == null && !templateCode.equals(URGENT.file());
    }

    boolean isPending() {
        return state == MessageState.PENDIENTE;
    }

    boolean isBlanked() {
        return body.isEmpty();
    }

    /** Secrets are read in the demonstration alone (rules, section 7). */
    boolean isReadable(boolean demo) {
        return !isBlanked() && (!secret || demo);
    }

    private void settle(boolean keepSecret) {
        claimedUntil = null;
        if (secret && !keepSecret) {
            body = "";
        }
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    /** Staff must call, text or post it. */
    boolean isByHand() {
        return channel.isByHand();
    }

    Long getTicketId() {
        return ticketId;
    }

    /** The answer it contains; null for every other message. */
    Long getAnswerId() {
        return answerId;
    }

    /** Of the case on personal data that it tells of; null for every other message. */
    String getRightNumber() {
        return rightNumber;
    }

    String getTicketNumber() {
        return ticketNumber;
    }

    MessageChannel getChannel() {
        return channel;
    }

    String getRecipientAddress() {
        return recipientAddress;
    }

    String getRecipientName() {
        return recipientName;
    }

    /** Whether it is between a person and the data officer. */
    boolean isOfRight() {
        return Stream.of(MessageCode.values())
                .filter(MessageCode::isOfRight)
                .anyMatch(code -> code.file().equals(templateCode));
    }

    String getTemplateCode() {
        return templateCode;
    }

    public String getSubject() {
        return subject;
    }

    Letter getLetter() {
        return Letter.stored(body);
    }

    boolean isSecret() {
        return secret;
    }

    MessageState getState() {
        return state;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    /**
     * The first half of its Message-ID, which cannot be guessed; null for messages that left before
     * it existed.
     */
    String getMailKey() {
        return mailKey;
    }

    boolean isSent() {
        return state == MessageState.ENVIADO;
    }

    Instant getNotBefore() {
        return notBefore;
    }

    Instant getNextAttemptAt() {
        return nextAttemptAt;
    }

    Instant getSentAt() {
        return sentAt;
    }

    int getAttempts() {
        return attempts;
    }

    String getLastError() {
        return lastError;
    }
}
