package cl.soser.canal.radar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A report belongs to at most one outbreak, so its ticket is the key. */
@Entity
@Table(name = "outbreak_ticket")
@NamedQuery(
        name = OutbreakTicket.OF_OUTBREAKS,
        query =
                """
                SELECT m FROM OutbreakTicket m
                WHERE m.outbreak IN :outbreaks
                ORDER BY m.ticketId""")
class OutbreakTicket {

    static final String OF_OUTBREAKS = "OutbreakTicket.ofOutbreaks";

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "outbreak_id")
    private Long outbreak;

    @Column(name = "added_at")
    private Instant addedAt;

    protected OutbreakTicket() {
        // for JPA
    }

    OutbreakTicket(long ticketId, long outbreak, Instant now) {
        this.ticketId = ticketId;
        this.outbreak = outbreak;
        this.addedAt = now;
    }

    Long ticketId() {
        return ticketId;
    }

    Long outbreak() {
        return outbreak;
    }
}
