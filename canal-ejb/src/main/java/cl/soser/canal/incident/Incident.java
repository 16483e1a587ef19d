package cl.soser.canal.incident;

import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.directory.School;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * An event that several citizens reported. It changes nothing on their tickets: each keeps number,
 * clock and answer.
 */
@Entity
@NamedQuery(
        name = Incident.PAGE_OPEN,
        query =
                """
                SELECT i FROM Incident i
                WHERE i.closedAt IS NULL AND i.id < :below
                ORDER BY i.id DESC""")
@NamedQuery(
        name = Incident.PAGE_CLOSED,
        query =
                """
                SELECT i FROM Incident i
                WHERE i.closedAt IS NOT NULL AND i.id < :below
                ORDER BY i.id DESC""")
public class Incident {

    static final String PAGE_OPEN = "Incident.pageOpen";
    static final String PAGE_CLOSED = "Incident.pageClosed";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "incident")
    @SequenceGenerator(name = "incident", sequenceName = "incident_seq", allocationSize = 1)
    private Long id;

    @Version private int version;

    private String name;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "topic_code")
    private Topic topic;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    private String lot;

    @Column(name = "opened_by")
    private Long openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Column(name = "closed_by")
    private Long closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_reason")
    private String closedReason;

    protected Incident() {
        // for JPA
    }

    /**
     * Opens one.
     *
     * @param school null if its tickets are about several schools
     * @param lot null where its tickets name none, or several
     */
    Incident(String name, Topic topic, School school, String lot, long openedBy, Instant now) {
        this.name = name;
        this.topic = topic;
        this.school = school;
        this.lot = lot;
        this.openedBy = openedBy;
        this.openedAt = now;
        this.movedAt = now;
    }

    /** Its tickets change. */
    void move(Instant now) {
        requireOpen();
        movedAt = now;
    }

    void rename(String newName, Instant now) {
        requireOpen();
        name = newName;
        movedAt = now;
    }

    /** Nothing more joins it; its tickets go on by themselves. */
    void close(long by, String reason, Instant now) {
        requireOpen();
        closedBy = by;
        closedReason = reason;
        closedAt = now;
        movedAt = now;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new NotAllowedException("incident.closed", id);
        }
    }

    /** How the timeline of a ticket names it. */
    String label() {
        return "N.º " + id + ", " + name;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** What people call it by: the number they say aloud. */
    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public Topic getTopic() {
        return topic;
    }

    public School getSchool() {
        return school;
    }

    public String getLot() {
        return lot;
    }

    public Long getOpenedBy() {
        return openedBy;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Long getClosedBy() {
        return closedBy;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public String getClosedReason() {
        return closedReason;
    }
}
