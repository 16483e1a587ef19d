package cl.soser.canal.response;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The approval of Operations: who accepted exactly which text and files, and when. */
@Embeddable
class Approval {

    @Column(name = "approved_by")
    private Long by;

    @Column(name = "approved_hash")
    private String hash;

    @Column(name = "approved_at")
    private Instant at;

    protected Approval() {
        // for JPA
    }

    Approval(long by, String hash, Instant at) {
        this.by = by;
        this.hash = hash;
        this.at = at;
    }

    boolean isFor(String other) {
        return hash.equals(other);
    }

    Long by() {
        return by;
    }

    Instant at() {
        return at;
    }
}
