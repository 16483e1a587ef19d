package cl.soser.canal.radar;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.radar.scan.Report;
import cl.soser.canal.radar.scan.Sign;
import cl.soser.canal.radar.scan.SignKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A sign of a report. */
@Entity
@IdClass(RadarSignId.class)
@Table(name = "radar_sign")
@NamedQuery(
        name = RadarSign.OF_TICKET,
        query = "SELECT s FROM RadarSign s WHERE s.ticketId = :ticket")
@NamedQuery(name = RadarSign.FORGET, query = "DELETE FROM RadarSign s WHERE s.enteredAt < :before")
class RadarSign {

    static final String FORGET = "RadarSign.forget";
    static final String OF_TICKET = "RadarSign.ofTicket";

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    @Id
    @Enumerated(STRING)
    private SignKind kind;

    @Id
    @Column(name = "sign")
    private String value;

    @Column(name = "school_id")
    private Long school;

    @Column(name = "entered_at")
    private Instant enteredAt;

    protected RadarSign() {
        // for JPA
    }

    RadarSign(Report report, Sign sign) {
        this.ticketId = report.ticket();
        this.kind = sign.kind();
        this.value = sign.value();
        this.school = report.school();
        this.enteredAt = report.at();
    }

    Sign sign() {
        return new Sign(kind, value);
    }

    Long ticketId() {
        return ticketId;
    }

    Long school() {
        return school;
    }

    Instant enteredAt() {
        return enteredAt;
    }
}
