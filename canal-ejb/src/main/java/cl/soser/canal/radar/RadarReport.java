package cl.soser.canal.radar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a ticket was read for signs. A restricted ticket never is. */
@Entity
@Table(name = "radar_report")
@NamedQuery(
        name = RadarReport.FORGET,
        query = "DELETE FROM RadarReport r WHERE r.enteredAt < :before")
class RadarReport {

    static final String FORGET = "RadarReport.forget";

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "school_id")
    private Long school;

    @Column(name = "entered_at")
    private Instant enteredAt;

    protected RadarReport() {
        // for JPA
    }

    RadarReport(long ticketId, Long school, Instant enteredAt) {
        this.ticketId = ticketId;
        this.school = school;
        this.enteredAt = enteredAt;
    }
}
