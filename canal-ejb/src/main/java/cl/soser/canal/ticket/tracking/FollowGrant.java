package cl.soser.canal.ticket.tracking;

import static jakarta.persistence.GenerationType.SEQUENCE;

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
import java.time.Duration;
import java.time.Instant;

/**
 * A code sent to a ticket's contact or read out, and the grant it turned into. Only hashes are
 * kept.
 */
@Entity
@Table(name = "follow_grant")
@NamedQuery(
        name = FollowGrant.WAITING,
        query =
                """
                SELECT g FROM FollowGrant g
                WHERE g.ticketId = :ticket AND g.expiresAt > :now AND g.grantHash IS NULL
                ORDER BY g.id DESC""")
@NamedQuery(
        name = FollowGrant.SENT,
        query =
                """
                SELECT g FROM FollowGrant g
                WHERE g.addressHash = :address AND g.sentAt > :since""")
@NamedQuery(
        name = FollowGrant.BY_GRANT,
        query =
                """
                SELECT g FROM FollowGrant g
                WHERE g.grantHash = :hash AND g.ticketId = :ticket AND g.grantedUntil > :now""")
class FollowGrant {

    static final String WAITING = "FollowGrant.waiting";
    static final String SENT = "FollowGrant.sent";
    static final String BY_GRANT = "FollowGrant.byGrant";

    static final Duration GRANT_LIVES = Duration.ofMinutes(60);

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "follow_grant")
    @SequenceGenerator(
            name = "follow_grant",
            sequenceName = "follow_grant_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "address_hash")
    private String addressHash;

    private int attempts;

    @Column(name = "grant_hash")
    private String grantHash;

    @Column(name = "granted_until")
    private Instant grantedUntil;

    @Version private int version;

    protected FollowGrant() {
        // for JPA
    }

    private FollowGrant(Ticket ticket, String code, Instant expiresAt) {
        this.ticketId = ticket.getId();
        this.codeHash = SecretTokens.hash(code);
        this.expiresAt = expiresAt;
    }

    /** Of a code on its way to the ticket's mailbox. */
    static FollowGrant ofCode(Ticket ticket, String code, Instant now) {
        FollowGrant grant = new FollowGrant(ticket, code, now.plus(FollowUpService.CODE_LIVES));
        grant.sentAt = now;
        grant.addressHash = ticket.getPerson().getEmailKey().map(SecretTokens::hash).orElseThrow();
        return grant;
    }

    /** Of a code that a colleague reads out, or that goes to the ticket's telephone. */
    static FollowGrant ofSpoken(Ticket ticket, String code, Instant now) {
        FollowGrant grant = new FollowGrant(ticket, code, now.plus(FollowUpService.CODE_LIVES));
        grant.sentAt = now;
        return grant;
    }

    /** For the person who has just filed the ticket and needs no code. */
    static FollowGrant ofFiler(Ticket ticket, String token, Instant now) {
        FollowGrant grant = new FollowGrant(ticket, SecretTokens.random(), now);
        grant.grant(token, now);
        return grant;
    }

    /** So that who knows the code has read the mailbox. */
    boolean isMailed() {
        return addressHash != null;
    }

    boolean isSentFor(Ticket asked, Instant since) {
        return ticketId.equals(asked.getId()) && sentAt.isAfter(since);
    }

    /**
     * Counts the try. However many others make, the code goes on to open the ticket to whoever it
     * was sent to; each network has few tries ({@link FollowUpService}).
     */
    boolean accepts(String code) {
        attempts++;
        return codeHash.equals(SecretTokens.hash(code));
    }

    void grant(String token, Instant now) {
        grantHash = SecretTokens.hash(token);
        grantedUntil = now.plus(GRANT_LIVES);
    }
}
