package cl.soser.canal.savedview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Which view in whose list. */
@Embeddable
class SavedViewPlaceId implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "account_id")
    private long account;

    @Column(name = "view_id")
    private long view;

    protected SavedViewPlaceId() {
        // for JPA
    }

    SavedViewPlaceId(long account, long view) {
        this.account = account;
        this.view = view;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SavedViewPlaceId one && one.account == account && one.view == view;
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, view);
    }
}
