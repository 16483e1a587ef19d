package cl.soser.canal.savedview;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.shared.request.KeptEntityListener;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** The preferences of a person for their desk. */
@Entity
@EntityListeners(KeptEntityListener.class)
@NamedQuery(
        name = StaffPreference.FORGET_VIEW,
        query =
                """
                UPDATE StaffPreference c
                SET c.startView = NULL
                WHERE c.startView = :view""")
@Table(name = "desk_choice")
class StaffPreference {

    static final String FORGET_VIEW = "StaffPreference.forgetView";

    @Id
    @Column(name = "account_id")
    private Long account;

    @Column(name = "start_view_id")
    private Long startView;

    @Column(name = "keys_off")
    private boolean keysOff;

    @Enumerated(STRING)
    @Column(name = "row_density")
    private RowDensity rowDensity;

    @Column(name = "list_columns")
    private String listColumns;

    @Column(name = "alert_sound")
    private boolean alertSound;

    @Column(name = "alert_notice")
    private boolean alertNotice;

    @Column(name = "news_seen_at")
    private Instant newsSeenAt;

    @Version private int version;

    protected StaffPreference() {
        // for JPA
    }

    StaffPreference(long account) {
        this.account = account;
    }

    void startWith(Long view) {
        startView = view;
    }

    void turnKeys(boolean off) {
        keysOff = off;
    }

    void makeRows(RowDensity density) {
        rowDensity = density;
    }

    /**
     * @param columns null for the usual ones
     */
    void arrange(List<ListColumn> columns) {
        listColumns = columns == null ? null : ListColumn.write(ListColumn.complete(columns));
    }

    void tellAlerts(boolean sound, boolean notice) {
        alertSound = sound;
        alertNotice = notice;
    }

    void seeNews(Instant now) {
        newsSeenAt = now;
    }

    ListPreferenceContent content() {
        return new ListPreferenceContent(
                rowDensity,
                listColumns == null ? ListColumn.usual() : ListColumn.read(listColumns),
                alertSound,
                alertNotice,
                newsSeenAt);
    }

    Long getStartView() {
        return startView;
    }

    boolean isKeysOff() {
        return keysOff;
    }
}
