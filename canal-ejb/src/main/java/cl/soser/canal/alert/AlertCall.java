package cl.soser.canal.alert;

import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.SecretTokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * One person called for one alert in one round; the database keeps that it happens once. Its
 * message leaves at once, or with others where a person gets many.
 */
@Entity
@Table(name = "alert_call")
@NamedQuery(
        name = AlertCall.RUNG,
        query =
                """
                SELECT c.account FROM AlertCall c
                WHERE c.ticketId = :ticket AND c.telephone IS NOT NULL""")
@NamedQuery(
        name = AlertCall.ALONE_SINCE,
        query =
                """
                SELECT c.account, COUNT(c) FROM AlertCall c
                WHERE c.account IN :accounts AND c.alone = TRUE AND c.sentAt > :since
                GROUP BY c.account""")
@NamedQuery(
        name = AlertCall.WAITING,
        query = "SELECT DISTINCT c.account FROM AlertCall c WHERE c.sentAt IS NULL")
@NamedQuery(
        name = AlertCall.OF_ONE,
        query =
                """
                SELECT c FROM AlertCall c
                WHERE c.account = :account AND c.sentAt IS NULL
                ORDER BY c.id""")
@NamedQuery(
        name = AlertCall.GATHERED_SINCE,
        query =
                """
                SELECT COUNT(c) FROM AlertCall c
                WHERE c.account = :account AND c.alone = FALSE AND c.sentAt > :since""")
@NamedQuery(
        name = AlertCall.OF_TICKET,
        query = "SELECT c FROM AlertCall c WHERE c.ticketId = :ticket ORDER BY c.id")
@NamedQuery(
        name = AlertCall.BY_TOKEN,
        query = "SELECT c FROM AlertCall c WHERE c.tokenHash = :hash")
class AlertCall {

    static final String RUNG = "AlertCall.rung";
    static final String ALONE_SINCE = "AlertCall.aloneSince";
    static final String WAITING = "AlertCall.waiting";
    static final String OF_ONE = "AlertCall.ofOne";
    static final String GATHERED_SINCE = "AlertCall.gatheredSince";
    static final String OF_TICKET = "AlertCall.ofTicket";
    static final String BY_TOKEN = "AlertCall.byToken";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "alert_call")
    @SequenceGenerator(name = "alert_call", sequenceName = "alert_call_seq", allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private int round;

    @Column(name = "account_id")
    private long account;

    /** Null where only a mail is sent. */
    private String telephone;

    @Column(name = "called_at")
    private Instant calledAt;

    /** Null while it waits to leave with others. */
    @Column(name = "sent_at")
    private Instant sentAt;

    private boolean alone;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version private int version;

    protected AlertCall() {
        // for JPA
    }

    AlertCall(long ticketId, int round, long account, String telephone, Instant now) {
        this.ticketId = ticketId;
        this.round = round;
        this.account = account;
        this.telephone = telephone;
        this.calledAt = now;
        this.expiresAt = now.plus(AlertPolicy.LINK);
    }

    /**
     * Its message leaves by itself.
     *
     * @return the secret of its link, which nobody can read again
     */
    String sendAlone() {
        String token = SecretTokens.random();
        alone = true;
        sentAt = calledAt;
        tokenHash = SecretTokens.hash(token);
        return token;
    }

    /** It left with others, or became obsolete. */
    void gather(Instant now) {
        sentAt = now;
    }

    boolean isExpired(Instant now) {
        return now.isAfter(expiresAt);
    }

    AlertCallRow row(String name) {
        return new AlertCallRow(name, telephone != null, calledAt, sentAt);
    }

    long ticketId() {
        return ticketId;
    }

    long account() {
        return account;
    }

    String telephone() {
        return telephone;
    }
}
