package cl.soser.canal.note;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** A mention of a person in an internal note. */
@Entity
@NamedQuery(
        name = Mention.OF_ACCOUNT,
        query =
                """
                SELECT m FROM Mention m
                WHERE m.account = :account AND m.id < :before
                ORDER BY m.id DESC""")
@NamedQuery(
        name = Mention.UNREAD,
        query =
                """
                SELECT m FROM Mention m
                WHERE m.account = :account AND m.readAt IS NULL
                ORDER BY m.id DESC""")
@NamedQuery(
        name = Mention.PEOPLE,
        query =
                """
                SELECT DISTINCT m.account FROM Mention m
                WHERE m.waitingSince <= :since""")
@NamedQuery(
        name = Mention.WAITING,
        query =
                """
                SELECT m FROM Mention m
                WHERE m.account = :account AND m.waitingSince IS NOT NULL
                ORDER BY m.id""")
@NamedQuery(
        name = Mention.NOTIFIED_SINCE,
        query =
                "SELECT COUNT(m) FROM Mention m WHERE m.account = :account AND m.notifiedAt > :since")
public class Mention {

    static final String OF_ACCOUNT = "Mention.ofAccount";
    static final String UNREAD = "Mention.unread";
    static final String PEOPLE = "Mention.people";
    static final String WAITING = "Mention.waiting";
    static final String NOTIFIED_SINCE = "Mention.notifiedSince";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "mention")
    @SequenceGenerator(name = "mention", sequenceName = "mention_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    @Column(name = "message_id")
    private Long message;

    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "account_id")
    private Long account;

    @Column(name = "by_id")
    private Long by;

    @Column(name = "mentioned_at")
    private Instant mentionedAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "untold_since")
    private Instant waitingSince;

    @Column(name = "told_at")
    private Instant notifiedAt;

    protected Mention() {
        // for JPA
    }

    public Mention(long message, long ticketId, long account, long by, Instant now) {
        this.message = message;
        this.ticketId = ticketId;
        this.account = account;
        this.by = by;
        this.mentionedAt = now;
        this.waitingSince = now;
    }

    /** A person who has read it needs no mail. */
    void read(Instant now) {
        readAt = readAt == null ? now : readAt;
        waitingSince = null;
    }

    public void markNotified(Instant now) {
        waitingSince = null;
        notifiedAt = now;
    }

    /** Read meanwhile, or no longer theirs to read. */
    void skipNotice() {
        waitingSince = null;
    }

    public Long getId() {
        return id;
    }

    Long getMessage() {
        return message;
    }

    Long getTicketId() {
        return ticketId;
    }

    Long getAccount() {
        return account;
    }

    Long getBy() {
        return by;
    }

    public Instant getMentionedAt() {
        return mentionedAt;
    }

    public Instant getReadAt() {
        return readAt;
    }
}
