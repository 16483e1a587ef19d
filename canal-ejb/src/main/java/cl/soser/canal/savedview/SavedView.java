package cl.soser.canal.savedview;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.Plain;
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

/** A named list of a person: its filter and order, never its result. */
@Entity
@Table(name = "saved_view")
@NamedQuery(
        name = SavedView.SEEN_BY,
        query =
                """
                SELECT v, a.displayName, a.state, p.place
                FROM SavedView v JOIN Account a ON a.id = v.owner
                LEFT JOIN SavedViewPlace p ON p.key.view = v.id AND p.key.account = :me
                WHERE v.owner = :me
                    OR v.audience = :area AND v.audienceCode IN :areas
                    OR v.audience = :role AND v.audienceCode IN :roles""")
@NamedQuery(
        name = SavedView.SHARED,
        query =
                """
                SELECT v, a.displayName, a.state
                FROM SavedView v JOIN Account a ON a.id = v.owner
                WHERE v.audience <> :own AND v.id > :above
                ORDER BY v.id""")
@NamedQuery(
        name = SavedView.OWNED,
        query = "SELECT COUNT(v) FROM SavedView v WHERE v.owner = :owner")
public class SavedView {

    static final String SEEN_BY = "SavedView.seenBy";
    static final String SHARED = "SavedView.shared";
    static final String OWNED = "SavedView.owned";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "saved_view")
    @SequenceGenerator(name = "saved_view", sequenceName = "saved_view_seq", allocationSize = 1)
    private Long id;

    @Version private int version;

    @Column(name = "owner_id")
    private long owner;

    @Enumerated(STRING)
    @Column(updatable = false)
    private ViewPage page;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String terms;

    @Enumerated(STRING)
    private ViewAudience audience;

    @Column(name = "audience_code")
    private String audienceCode;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected SavedView() {
        // for JPA
    }

    public SavedView(
            ViewPage page, ListCriteria terms, SavedViewContent text, long owner, Instant now) {
        this.page = page;
        this.owner = owner;
        this.createdAt = now;
        this.audience = text.audience();
        become(terms, now);
        become(text, now);
    }

    /** Called otherwise, or shown to others. */
    void become(SavedViewContent text, Instant now) {
        if (text.audience() != ViewAudience.PRIVADA && getTerms().isAboutPerson()) {
            throw new NotAllowedException("view.person");
        }
        name = text.name().strip();
        nameKey = key(name);
        audience = text.audience();
        audienceCode = text.code();
        changedAt = now;
    }

    /** What it filters by. */
    void become(ListCriteria better, Instant now) {
        if (isShared() && better.isAboutPerson()) {
            throw new NotAllowedException("view.person");
        }
        terms = better.toString();
        changedAt = now;
    }

    /** Another person owns it from now on. */
    void passTo(long account, Instant now) {
        owner = account;
        changedAt = now;
    }

    private static String key(String name) {
        String folded = Plain.fold(name);
        return folded.length() > 60 ? folded.substring(0, 60) : folded;
    }

    public boolean isShared() {
        return audience != ViewAudience.PRIVADA;
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public long getOwner() {
        return owner;
    }

    public ViewPage getPage() {
        return page;
    }

    public String getName() {
        return name;
    }

    public ListCriteria getTerms() {
        return ListCriteria.parse(terms);
    }

    public ViewAudience getAudience() {
        return audience;
    }

    /** Null for a private one. */
    public String getAudienceCode() {
        return audienceCode;
    }
}
