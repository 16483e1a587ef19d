package cl.soser.canal.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * A ticket left the sight of an institution, whose programs must forget it. By the machine's own
 * time, as every change of a ticket is.
 */
@Embeddable
class TicketDeparture implements Serializable {

    @Column(name = "institution_code")
    private String institution;

    @Column(name = "left_at")
    private Instant leftAt;

    protected TicketDeparture() {
        // for JPA
    }

    TicketDeparture(String institution, Instant leftAt) {
        this.institution = institution;
        this.leftAt = leftAt;
    }

    boolean isOf(String code) {
        return institution.equals(code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TicketDeparture that
                && institution.equals(that.institution)
                && leftAt.equals(that.leftAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(institution, leftAt);
    }
}
