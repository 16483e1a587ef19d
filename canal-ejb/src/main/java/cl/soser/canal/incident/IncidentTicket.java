package cl.soser.canal.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A ticket belongs to at most one incident, so its id is the key. */
@Entity
@Table(name = "incident_ticket")
@NamedQuery(
        name = IncidentTicket.OF_INCIDENTS,
        query =
                """
                SELECT m FROM IncidentTicket m
                WHERE m.incident IN :incidents
                ORDER BY m.ticketId""")
@NamedQuery(
        name = IncidentTicket.INCIDENTS_OF,
        query =
                """
                SELECT m.ticketId, i FROM IncidentTicket m
                JOIN Incident i ON i.id = m.incident
                WHERE m.ticketId IN :tickets""")
@NamedQuery(
        name = IncidentTicket.OF_SCHOOL,
        query =
                """
                SELECT m.ticketId, i FROM IncidentTicket m, Incident i, Ticket t
                WHERE i.id = m.incident AND t.id = m.ticketId AND t.school.id = :school
                ORDER BY m.incident DESC, m.ticketId DESC""")
class IncidentTicket {

    static final String OF_INCIDENTS = "IncidentTicket.ofIncidents";
    static final String OF_SCHOOL = "IncidentTicket.ofSchool";
    static final String INCIDENTS_OF = "IncidentTicket.incidentsOf";

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "incident_id")
    private Long incident;

    @Column(name = "joined_by")
    private Long joinedBy;

    @Column(name = "joined_at")
    private Instant joinedAt;

    protected IncidentTicket() {
        // for JPA
    }

    IncidentTicket(Incident incident, long ticketId, long joinedBy, Instant now) {
        this.ticketId = ticketId;
        this.incident = incident.getId();
        this.joinedBy = joinedBy;
        this.joinedAt = now;
    }

    Long ticketId() {
        return ticketId;
    }

    Long incident() {
        return incident;
    }
}
