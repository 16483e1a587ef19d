package cl.soser.canal.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Two tickets, whichever is named first. */
@Embeddable
class TicketPairId implements Serializable {

    @Column(name = "low_id")
    private Long low;

    @Column(name = "high_id")
    private Long high;

    protected TicketPairId() {
        // for JPA
    }

    TicketPairId(long one, long other) {
        low = Math.min(one, other);
        high = Math.max(one, other);
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }

    long otherThan(long ticketId) {
        return low == ticketId ? high : low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TicketPairId that && low.equals(that.low) && high.equals(that.high);
    }

    @Override
    public int hashCode() {
        return Objects.hash(low, high);
    }
}
