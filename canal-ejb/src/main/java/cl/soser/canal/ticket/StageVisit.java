package cl.soser.canal.ticket;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.sla.BusinessHours;
import cl.soser.canal.sla.InternalClock;
import cl.soser.canal.sla.InternalStage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A stage that a ticket has left, in time or not. Never changed. */
@Entity
@Table(name = "stage_visit")
@NamedQuery(
        name = StageVisit.LATELY,
        query =
                """
                SELECT v FROM StageVisit v
                WHERE v.endedAt >= :since
                ORDER BY v.endedAt DESC""")
@NamedQuery(
        name = StageVisit.OF_TICKETS,
        query =
                """
                SELECT v FROM StageVisit v
                WHERE v.key.ticketId IN :tickets
                ORDER BY v.key.ticketId, v.key.visit""")
public class StageVisit {

    public static final String OF_TICKETS = "StageVisit.ofTickets";
    public static final String LATELY = "StageVisit.lately";

    @EmbeddedId private StageVisitId key;

    @Enumerated(STRING)
    private InternalStage stage;

    @Column(name = "area_code")
    private String area;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private Instant workDue;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "in_time")
    private boolean inTime;

    protected StageVisit() {
        // for JPA
    }

    StageVisit(Ticket ticket, InternalClock left, Instant endedAt) {
        this.key = new StageVisitId(ticket.getId(), left.visit());
        this.stage = left.stage();
        this.area = left.area();
        this.startedAt = left.from();
        this.workDue = left.due();
        this.endedAt = endedAt;
        this.inTime = !left.isOverdue(endedAt);
    }

    /** The stage a ticket left last; null if it has left none, or is in one. */
    public static StageVisit of(EntityManager em, Ticket ticket) {
        return em.find(StageVisit.class, new StageVisitId(ticket.getId(), ticket.getVisits()));
    }

    public Long getTicketId() {
        return key.ticketId;
    }

    /** 1 for the first stage of the ticket, one more for each later one. */
    public int getVisit() {
        return key.visit;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** Null if it was left while paused in time. */
    public Instant getWorkDue() {
        return workDue;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    public boolean isInTime() {
        return inTime;
    }

    public InternalStage getStage() {
        return stage;
    }

    public String getArea() {
        return area;
    }

    /** Its working time. */
    public Duration worked(BusinessHours hours) {
        return hours.between(startedAt, endedAt);
    }

    @Embeddable
    static class StageVisitId implements Serializable {

        @Column(name = "ticket_id")
        private Long ticketId;

        private int visit;

        protected StageVisitId() {
            // for JPA
        }

        StageVisitId(Long ticketId, int visit) {
            this.ticketId = ticketId;
            this.visit = visit;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof StageVisitId that
                    && ticketId.equals(that.ticketId)
                    && visit == that.visit;
        }

        @Override
        public int hashCode() {
            return Objects.hash(ticketId, visit);
        }
    }
}
