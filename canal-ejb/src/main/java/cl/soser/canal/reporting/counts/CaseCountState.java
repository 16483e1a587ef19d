package cl.soser.canal.reporting.counts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** Up to which change of a request the kept sums are right; one row. */
@Entity
@Table(name = "tally_state")
class CaseCountState {

    static final short ONLY = 1;

    @Id private Short id;

    @Version private int version;

    @Column(name = "counted_until")
    private Instant countedUntil;

    protected CaseCountState() {
        // for JPA
    }

    /** By the machine's time; empty before the first count. */
    Optional<Instant> countedUntil() {
        return Optional.ofNullable(countedUntil);
    }

    void advance(Instant serverTime) {
        countedUntil = serverTime;
    }
}
