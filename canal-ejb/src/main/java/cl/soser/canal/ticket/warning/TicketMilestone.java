package cl.soser.canal.ticket.warning;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A given warning; its key makes it unique. */
@Entity
@Table(name = "ticket_milestone")
@NamedQuery(
        name = TicketMilestone.OF_TICKETS,
        query = "SELECT m FROM TicketMilestone m WHERE m.key.ticketId IN :tickets")
class TicketMilestone {

    static final String OF_TICKETS = "TicketMilestone.ofTickets";

    @EmbeddedId private TicketMilestoneId key;

    @Column(name = "reached_at")
    private Instant reachedAt;

    protected TicketMilestone() {
        // for JPA
    }

    TicketMilestone(
            Ticket ticket, RunningClock clock, int round, Milestone milestone, Instant reachedAt) {
        this.key = new TicketMilestoneId(ticket.getId(), clock, round, milestone.percent());
        this.reachedAt = reachedAt;
    }

    TicketMilestoneId key() {
        return key;
    }

    @Embeddable
    static class TicketMilestoneId implements Serializable {

        @Column(name = "ticket_id")
        private Long ticketId;

        @Enumerated(STRING)
        @Column(name = "running_clock")
        private RunningClock clock;

        private int round;
        private int percent;

        protected TicketMilestoneId() {
            // for JPA
        }

        TicketMilestoneId(Long ticketId, RunningClock clock, int round, int percent) {
            this.ticketId = ticketId;
            this.clock = clock;
            this.round = round;
            this.percent = percent;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TicketMilestoneId that
                    && ticketId.equals(that.ticketId)
                    && clock == that.clock
                    && round == that.round
                    && percent == that.percent;
        }

        @Override
        public int hashCode() {
            return Objects.hash(ticketId, clock, round, percent);
        }
    }
}
