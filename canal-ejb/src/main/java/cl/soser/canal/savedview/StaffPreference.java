package cl.soser.canal.savedview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The preferences of a person for their desk. */
@Entity
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

    Long getStartView() {
        return startView;
    }

    boolean isKeysOff() {
        return keysOff;
    }
}
