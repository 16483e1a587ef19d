package cl.soser.canal.radar;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.radar.scan.Cluster;
import cl.soser.canal.radar.scan.Sign;
import cl.soser.canal.radar.scan.SignKind;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Reports of several schools that hardly have the same sign by chance. People are told once; a
 * person makes it an incident or dismisses it. A dismissed one tells people again only when it has
 * clearly grown.
 */
@Entity
@NamedQuery(
        name = Outbreak.PAGE,
        query =
                """
                SELECT o FROM Outbreak o
                WHERE o.state = :state AND o.id < :below
                ORDER BY o.id DESC""")
@NamedQuery(
        name = Outbreak.OF_TICKETS,
        query =
                """
                SELECT m.ticketId, o FROM OutbreakTicket m
                JOIN Outbreak o ON o.id = m.outbreak
                WHERE m.ticketId IN :tickets""")
public class Outbreak {

    static final String PAGE = "Outbreak.page";
    static final String OF_TICKETS = "Outbreak.ofTickets";

    /** By so many reports, or by half, a dismissed one has clearly grown. */
    private static final int GROWN = 3;

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "outbreak")
    @SequenceGenerator(name = "outbreak", sequenceName = "outbreak_seq", allocationSize = 1)
    private Long id;

    @Version private int version;

    @Enumerated(STRING)
    private SignKind kind;

    private String sign;

    @Enumerated(STRING)
    private OutbreakState state;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "rung_at")
    private Instant rungAt;

    @Column(name = "moved_at")
    private Instant movedAt;

    private int rings;
    private double expected;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_count")
    private Integer decidedCount;

    /** Why it was dismissed for the last time. */
    private String dismissal;

    @Column(name = "incident_id")
    private Long incident;

    protected Outbreak() {
        // for JPA
    }

    Outbreak(Cluster cluster, Instant now) {
        this.kind = cluster.sign().kind();
        this.sign = cluster.sign().value();
        this.expected = cluster.expected();
        this.state = OutbreakState.POSIBLE;
        this.foundAt = now;
        this.movedAt = now;
        ring(now);
    }

    private void ring(Instant now) {
        rungAt = now;
        rings++;
    }

    /**
     * It has so many reports now; who saw fewer decides on an old version.
     *
     * @return whether people must be told again
     */
    boolean grow(long count, Instant now) {
        movedAt = now;
        if (state != OutbreakState.DESCARTADO
                || count < decidedCount + Math.max(GROWN, decidedCount / 2)) {
            return false;
        }
        state = OutbreakState.POSIBLE;
        decidedBy = null;
        decidedAt = null;
        decidedCount = null;
        ring(now);
        return true;
    }

    /** Its reports are an incident. */
    void confirm(long incidentId, long count, long by, Instant now) {
        if (isDismissed()) {
            throw new NotAllowedException("radar.dismissed", id);
        }
        incident = incidentId;
        decide(OutbreakState.CONFIRMADO, count, by, now);
    }

    /** Its reports have nothing to do with each other. */
    void dismiss(String reason, long count, long by, Instant now) {
        if (state != OutbreakState.POSIBLE) {
            throw new NotAllowedException("radar.decided", id);
        }
        dismissal = reason;
        decide(OutbreakState.DESCARTADO, count, by, now);
    }

    private void decide(OutbreakState how, long count, long by, Instant now) {
        movedAt = now;
        state = how;
        decidedBy = by;
        decidedAt = now;
        decidedCount = Math.toIntExact(count);
    }

    OutbreakRef ref() {
        return new OutbreakRef(id, version);
    }

    /** What people call it by: the number they say aloud. */
    public Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    /** Whether it was found by this sign. */
    boolean isOf(Sign other) {
        return kind == other.kind() && sign.equals(other.value());
    }

    public SignKind getKind() {
        return kind;
    }

    /** What its reports have in common, in the words that people read. */
    public String getLabel() {
        return SignLabels.of(kind, sign);
    }

    public OutbreakState getState() {
        return state;
    }

    public boolean isPossible() {
        return state == OutbreakState.POSIBLE;
    }

    public boolean isDismissed() {
        return state == OutbreakState.DESCARTADO;
    }

    public Instant getFoundAt() {
        return foundAt;
    }

    /** When people were told, for the last time. */
    public Instant getRungAt() {
        return rungAt;
    }

    public int getRings() {
        return rings;
    }

    /** How many other schools would have been expected by chance. */
    public double getExpected() {
        return expected;
    }

    /** Null while nobody decided. */
    public Long getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** Why it was dismissed, also after it grew and is possible again; null if it never was. */
    public String getDismissal() {
        return dismissal;
    }

    /** Whether it has more reports than the person saw who decided. */
    boolean isGrown(int count) {
        return decidedCount != null && count > decidedCount;
    }

    /** Null where it is none. */
    public Long getIncident() {
        return incident;
    }
}
