package cl.soser.canal.savedview;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The place of a view in a person's list. */
@Entity
@Table(name = "view_place")
class SavedViewPlace {

    @EmbeddedId private SavedViewPlaceId key;

    private int place;

    protected SavedViewPlace() {
        // for JPA
    }

    SavedViewPlace(long account, long view, int place) {
        this.key = new SavedViewPlaceId(account, view);
        this.place = place;
    }

    void moveTo(int better) {
        place = better;
    }
}
