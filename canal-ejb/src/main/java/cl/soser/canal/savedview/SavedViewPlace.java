package cl.soser.canal.savedview;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** The place of a view in a person's list. */
@Entity
@NamedQuery(
        name = SavedViewPlace.DELETE_OF_VIEW,
        query = "DELETE FROM SavedViewPlace p WHERE p.key.view = :view")
@Table(name = "view_place")
class SavedViewPlace {

    static final String DELETE_OF_VIEW = "SavedViewPlace.deleteOfView";

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
