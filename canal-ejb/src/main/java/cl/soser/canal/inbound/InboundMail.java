package cl.soser.canal.inbound;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.inbound.parsing.ParsedMail;
import cl.soser.canal.inbound.parsing.QuoteStripper;
import cl.soser.canal.inbound.parsing.TextDecoder;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * An incoming mail, from the moment it is stored. Its ticket is decided once, by the content of the
 * mail or by a person. Its content never changes.
 */
@Entity
@Table(name = "incoming_mail")
@NamedQuery(
        name = InboundMail.KNOWN,
        query = "SELECT COUNT(m) FROM InboundMail m WHERE m.fingerprint = :fingerprint")
@NamedQuery(
        name = InboundMail.TO_JUDGE,
        query =
                """
                SELECT m.id FROM InboundMail m
                WHERE m.state = :received
                ORDER BY m.receivedAt, m.id""")
@NamedQuery(
        name = InboundMail.LATELY,
        query =
                """
                SELECT COUNT(m) FROM InboundMail m
                WHERE m.sender = :sender AND m.receivedAt > :since AND m.receivedAt <= :until
                  AND m.id <> :id AND m.state <> :received AND m.state <> :automatic
                  AND m.state <> :bounce""")
@NamedQuery(
        name = InboundMail.BURST,
        query =
                """
                SELECT m FROM InboundMail m
                WHERE m.sender = :sender AND m.state = :burst
                ORDER BY m.receivedAt, m.id""")
@NamedQuery(
        name = InboundMail.OF_TICKET,
        query =
                """
                SELECT m FROM InboundMail m
                WHERE m.ticketId = :ticket
                ORDER BY m.id""")
public class InboundMail {

    static final String KNOWN = "InboundMail.known";
    static final String TO_JUDGE = "InboundMail.toJudge";
    static final String LATELY = "InboundMail.lately";
    static final String BURST = "InboundMail.burst";
    static final String OF_TICKET = "InboundMail.ofTicket";

    static final int LONGEST_SHOWN = 6000;

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "incoming_mail")
    @SequenceGenerator(
            name = "incoming_mail",
            sequenceName = "incoming_mail_seq",
            allocationSize = 50)
    private Long id;

    private String fingerprint;

    @Column(name = "submission_key")
    private String submissionKey;

    @Column(name = "message_id")
    private String messageId;

    private String sender;

    @Column(name = "sender_name")
    private String senderName;

    private String subject;
    private String shown;
    private boolean shortened;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "collected_at")
    private Instant collectedAt;

    @Column(name = "size_bytes")
    private long size;

    private boolean truncated;

    @Enumerated(STRING)
    private MailState state;

    @Enumerated(STRING)
    private MailDoubt doubt;

    @Column(name = "suggested_ticket_id")
    private Long suggestedTicketId;

    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "ticket_message_id")
    private Long ticketMessage;

    @Column(name = "bounced_message_id")
    private Long bouncedMessage;

    @Column(name = "handled_by")
    private Long handledBy;

    @Column(name = "handled_at")
    private Instant handledAt;

    private String reason;
    private int attempts;

    @Version private int version;

    protected InboundMail() {
        // for JPA
    }

    /** As it was found in the mailbox; nothing of it has been read. */
    InboundMail(String fingerprint, long size, boolean truncated, Instant received, Instant now) {
        this.fingerprint = fingerprint;
        this.submissionKey = key();
        this.sender = "";
        this.senderName = "";
        this.subject = "";
        this.shown = "";
        this.size = size;
        this.truncated = truncated;
        this.receivedAt = received;
        this.collectedAt = now;
        this.state = MailState.RECIBIDO;
    }

    /** Stores its parsed content. */
    void fill(ParsedMail mail, QuoteStripper.Shown words) {
        messageId = mail.messageId() == null ? null : TextDecoder.line(mail.messageId(), 250);
        sender = mail.sender();
        senderName = mail.senderName();
        subject = mail.subject();
        shown = TextDecoder.cut(words.text(), LONGEST_SHOWN);
        shortened = words.shortened() || words.text().length() > LONGEST_SHOWN;
    }

    void tried() {
        attempts++;
    }

    /** A person must look; the ticket it seems to be about may be null. */
    void wait(MailDoubt why, Long seeming) {
        state = why == MailDoubt.RAFAGA ? MailState.RAFAGA : MailState.BANDEJA;
        doubt = why;
        suggestedTicketId = seeming;
    }

    /** It is on that ticket, as the message given. */
    void join(MailState how, long onTicket, Long message, Long by, Instant now) {
        settle(how, by, now);
        ticketId = onTicket;
        ticketMessage = message;
    }

    /** The same, by the decision of a person. */
    void joinsBecause(String why) {
        reason = why;
    }

    /** It is not of the ticket it was put on; a person looks again where it belongs. */
    void comeBack() {
        if (!state.isReturnable()) {
            throw new NotAllowedException("mail.settled");
        }
        state = MailState.BANDEJA;
        doubt = MailDoubt.RETIRADO;
        submissionKey = key();
        suggestedTicketId = null;
        ticketId = null;
        ticketMessage = null;
        handledBy = null;
        handledAt = null;
        reason = null;
    }

    private static String key() {
        return "correo-" + SecretTokens.random();
    }

    void isAutomatic(Long about, Instant now) {
        settle(MailState.AUTOMATICO, null, now);
        suggestedTicketId = about;
    }

    void isBounceOf(Long message, Instant now) {
        settle(MailState.REBOTE, null, now);
        bouncedMessage = message;
    }

    /** It became a case about personal data, which the reason names. */
    void becomeRight(String number, Long by, Instant now) {
        settle(MailState.INGRESADO, by, now);
        reason = number;
    }

    void discard(String why, long by, Instant now) {
        settle(MailState.DESCARTADO, by, now);
        reason = why;
    }

    private void settle(MailState how, Long by, Instant now) {
        if (state != MailState.RECIBIDO && !state.isMovable()) {
            throw new NotAllowedException("mail.settled");
        }
        state = how;
        handledBy = by;
        handledAt = now;
    }

    public Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    /** It becomes at most one ticket. */
    public String getSubmissionKey() {
        return submissionKey;
    }

    public String getSender() {
        return sender;
    }

    public String getSenderName() {
        return senderName;
    }

    public String getSubject() {
        return subject;
    }

    /** What its writer wrote, without what it answers. */
    public String getShown() {
        return shown;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    long getSize() {
        return size;
    }

    public MailState getState() {
        return state;
    }

    /** Its references may be forged. */
    public boolean isForged() {
        return doubt != null && doubt.isForged();
    }

    /** An automatic mail: neither a request nor a reply. */
    public boolean isOfMachine() {
        return state == MailState.REBOTE || doubt != null && doubt.isOfMachine();
    }

    public MailDoubt getDoubt() {
        return doubt;
    }

    Long getSuggestedTicketId() {
        return suggestedTicketId;
    }

    Long getTicketId() {
        return ticketId;
    }

    public Long getTicketMessage() {
        return ticketMessage;
    }

    Long getHandledBy() {
        return handledBy;
    }

    public Instant getHandledAt() {
        return handledAt;
    }

    public String getReason() {
        return reason;
    }

    int getAttempts() {
        return attempts;
    }
}
