package cl.soser.canal.notification.push;

import static jakarta.persistence.GenerationType.SEQUENCE;
import static java.nio.charset.StandardCharsets.US_ASCII;

import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * One browser that follows one ticket. A browser that follows several has a row for each, with one
 * address: whoever stops to follow one goes on with the others.
 */
@Entity
@Table(name = "push_subscription")
@NamedQuery(
        name = PushSubscription.OF_TICKETS,
        query =
                """
                SELECT s FROM PushSubscription s
                WHERE s.ticketId IN :tickets
                ORDER BY s.id""")
@NamedQuery(
        name = PushSubscription.OF_NUMBER,
        query =
                """
                SELECT s FROM PushSubscription s, Ticket t
                WHERE s.endpointHash = :hash AND t.id = s.ticketId
                  AND (t.number = :number OR t.absorbedInto IN (
                    SELECT l.id FROM Ticket l WHERE l.number = :number))
                ORDER BY s.id""")
@NamedQuery(
        name = PushSubscription.AT_ADDRESS,
        query = "SELECT s FROM PushSubscription s WHERE s.endpointHash = :hash ORDER BY s.id")
@NamedQuery(
        name = PushSubscription.FORGET,
        query = "DELETE FROM PushSubscription s WHERE s.endpointHash = :hash")
@NamedQuery(
        name = PushSubscription.FORGET_ACCOUNT,
        query = "DELETE FROM PushSubscription s WHERE s.accountId = :account")
public class PushSubscription {

    static final String OF_TICKETS = "PushSubscription.ofTickets";
    static final String OF_NUMBER = "PushSubscription.ofNumber";
    static final String AT_ADDRESS = "PushSubscription.atAddress";
    static final String FORGET = "PushSubscription.forget";
    static final String FORGET_ACCOUNT = "PushSubscription.forgetAccount";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "push_subscription")
    @SequenceGenerator(
            name = "push_subscription",
            sequenceName = "push_subscription_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "endpoint_hash")
    private String endpointHash;

    private String endpoint;
    private String p256dh;
    private String auth;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version private int version;

    protected PushSubscription() {
        // for JPA
    }

    /**
     * @param account who was signed in; null for a person who follows it with a code
     */
    PushSubscription(Ticket ticket, Long account, PushTarget target, Instant now) {
        this.ticketId = ticket.getId();
        this.accountId = account;
        this.createdAt = now;
        listenAt(target);
    }

    /** The browser changed its keys, or its address. */
    final void listenAt(PushTarget target) {
        endpointHash = SecretTokens.hash(target.endpoint());
        endpoint = target.endpoint();
        p256dh = target.p256dh();
        auth = target.auth();
    }

    boolean isAt(String address) {
        return endpointHash.equals(SecretTokens.hash(address));
    }

    boolean isOfSameTicket(PushSubscription other) {
        return ticketId.equals(other.ticketId);
    }

    /** What the browser shares with us alone; its push service has the address too. */
    boolean isSharing(String secret) {
        return MessageDigest.isEqual(auth.getBytes(US_ASCII), secret.getBytes(US_ASCII));
    }

    PushTarget target() {
        return new PushTarget(endpoint, p256dh, auth);
    }

    /** Names the browser in the outbox, which need not know its address. */
    public String getEndpointHash() {
        return endpointHash;
    }

    /** Where news are read: by the list of an account, or by number and code. */
    String page() {
        return accountId == null ? "/seguimiento" : "/solicitudes";
    }
}
