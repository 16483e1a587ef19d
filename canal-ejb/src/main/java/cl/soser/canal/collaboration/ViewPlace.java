package cl.soser.canal.collaboration;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The place of a view in a person's list. */
@Entity
@Table(name = "view_place")
class ViewPlace {

    @EmbeddedId private AccountView key;

    private int place;

    protected ViewPlace() {
        // for JPA
    }

    ViewPlace(long account, long view, int place) {
        this.key = new AccountView(account, view);
        this.place = place;
    }

    void moveTo(int better) {
        place = better;
    }
}
