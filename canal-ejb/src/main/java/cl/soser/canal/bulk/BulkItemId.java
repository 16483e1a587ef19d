package cl.soser.canal.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Which ticket of a bulk act. */
@Embeddable
class BulkItemId implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "bulk_id")
    private long bulk;

    private int place;

    protected BulkItemId() {
        // for JPA
    }

    BulkItemId(long bulk, int place) {
        this.bulk = bulk;
        this.place = place;
    }

    long bulk() {
        return bulk;
    }

    int place() {
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BulkItemId one && one.bulk == bulk && one.place == place;
    }

    @Override
    public int hashCode() {
        return Objects.hash(bulk, place);
    }
}
