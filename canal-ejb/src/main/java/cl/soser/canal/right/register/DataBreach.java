package cl.soser.canal.right.register;

import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A breach of personal data, and whom it was told. It names nobody. */
@Entity
@Table(name = "personal_data_breach")
@NamedQuery(
        name = DataBreach.PAGE,
        query = "SELECT b FROM DataBreach b WHERE b.id < :before ORDER BY b.id DESC")
@NamedQuery(
        name = DataBreach.UNTOLD,
        query = "SELECT COUNT(b) FROM DataBreach b WHERE b.closedAt IS NULL")
public class DataBreach {

    static final String PAGE = "DataBreach.page";
    static final String UNTOLD = "DataBreach.untold";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "personal_data_breach")
    @SequenceGenerator(
            name = "personal_data_breach",
            sequenceName = "personal_data_breach_seq",
            allocationSize = 50)
    private Long id;

    @Version private int version;

    @Column(name = "noticed_at")
    private Instant noticedAt;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private long recordedBy;

    @Column(name = "what_happened")
    private String happened;

    @Column(name = "data_categories")
    private String categories;

    @Column(name = "people_count")
    private Long peopleCount;

    private boolean sensitive;
    private boolean children;
    private String consequences;
    private String measures;

    @Column(name = "agency_at")
    private Instant agencyAt;

    @Column(name = "agency_reference")
    private String agencyReference;

    @Column(name = "people_at")
    private Instant peopleAt;

    @Column(name = "people_how")
    private String peopleHow;

    @Column(name = "not_told_reason")
    private String notToldReason;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected DataBreach() {
        // for JPA
    }

    DataBreach(DataBreachContent content, long recordedBy, Instant now) {
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        describe(content);
    }

    void describe(DataBreachContent content) {
        requireOpen();
        noticedAt = content.noticedAt();
        happened = content.happened().strip();
        categories = content.categories().strip();
        peopleCount = content.peopleCount();
        sensitive = content.sensitive();
        children = content.children();
        consequences = content.consequences().strip();
        measures = content.measures().strip();
    }

    void agencyTold(String reference, Instant at) {
        requireOpen();
        agencyAt = at;
        agencyReference = reference;
    }

    void peopleTold(String how, Instant at) {
        requireOpen();
        peopleAt = at;
        peopleHow = how;
    }

    /**
     * @param reason why somebody was not told; null where all were
     */
    void close(String reason, Instant at) {
        requireOpen();
        boolean untold = agencyAt == null || content().mustTellPeople() && peopleAt == null;
        if (untold && reason == null) {
            throw new NotAllowedException("breach.untold");
        }
        notToldReason = reason;
        closedAt = at;
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw new NotAllowedException("breach.closed");
        }
    }

    public DataBreachContent content() {
        return new DataBreachContent(
                noticedAt,
                happened,
                categories,
                peopleCount,
                sensitive,
                children,
                consequences,
                measures);
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Instant getNoticedAt() {
        return noticedAt;
    }

    public String getHappened() {
        return happened;
    }

    public Instant getAgencyAt() {
        return agencyAt;
    }

    public String getAgencyReference() {
        return agencyReference;
    }

    public Instant getPeopleAt() {
        return peopleAt;
    }

    public String getPeopleHow() {
        return peopleHow;
    }

    public String getNotToldReason() {
        return notToldReason;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    /** When the Agency should know at the latest. */
    public Instant getTellBy() {
        return BreachTermPolicy.tellBy(noticedAt);
    }
}
