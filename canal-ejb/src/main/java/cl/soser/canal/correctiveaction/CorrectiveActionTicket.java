package cl.soser.canal.correctiveaction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A ticket that an action is for; its key makes it that once. */
@Entity
@Table(name = "remedy_ticket")
@NamedQuery(
        name = CorrectiveActionTicket.OF_REMEDIES,
        query =
                """
                SELECT l FROM CorrectiveActionTicket l
                WHERE l.link.correctiveAction IN :remedies
                ORDER BY l.link.ticketId""")
@NamedQuery(
        name = CorrectiveActionTicket.OF_TICKET,
        query =
                """
                SELECT r FROM CorrectiveAction r, CorrectiveActionTicket l
                WHERE l.link.ticketId = :ticket AND r.id = l.link.correctiveAction
                ORDER BY r.id""")
@NamedQuery(
        name = CorrectiveActionTicket.TICKETS,
        query =
                """
                SELECT t FROM Ticket t, CorrectiveActionTicket l
                WHERE l.link.correctiveAction = :correctiveAction AND t.id = l.link.ticketId
                ORDER BY t.id""")
public class CorrectiveActionTicket {

    static final String OF_REMEDIES = "CorrectiveActionTicket.ofRemedies";
    static final String OF_TICKET = "CorrectiveActionTicket.ofTicket";
    static final String TICKETS = "CorrectiveActionTicket.tickets";

    @EmbeddedId private CorrectiveActionTicketId link;

    @Column(name = "linked_by")
    private Long linkedBy;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected CorrectiveActionTicket() {
        // for JPA
    }

    CorrectiveActionTicket(long correctiveAction, long ticketId, Long linkedBy, Instant now) {
        this.link = new CorrectiveActionTicketId(correctiveAction, ticketId);
        this.linkedBy = linkedBy;
        this.linkedAt = now;
    }

    long correctiveAction() {
        return link.correctiveAction;
    }

    long ticketId() {
        return link.ticketId;
    }

    @Embeddable
    static class CorrectiveActionTicketId implements Serializable {

        @Column(name = "remedy_id")
        private long correctiveAction;

        @Column(name = "ticket_id")
        private long ticketId;

        protected CorrectiveActionTicketId() {
            // for JPA
        }

        CorrectiveActionTicketId(long correctiveAction, long ticketId) {
            this.correctiveAction = correctiveAction;
            this.ticketId = ticketId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof CorrectiveActionTicketId that
                    && correctiveAction == that.correctiveAction
                    && ticketId == that.ticketId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(correctiveAction, ticketId);
        }
    }
}
