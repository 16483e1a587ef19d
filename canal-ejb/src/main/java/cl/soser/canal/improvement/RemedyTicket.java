package cl.soser.canal.improvement;

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
        name = RemedyTicket.OF_REMEDIES,
        query =
                """
                SELECT l FROM RemedyTicket l
                WHERE l.link.remedy IN :remedies
                ORDER BY l.link.ticket""")
@NamedQuery(
        name = RemedyTicket.OF_TICKET,
        query =
                """
                SELECT r FROM Remedy r, RemedyTicket l
                WHERE l.link.ticket = :ticket AND r.id = l.link.remedy
                ORDER BY r.id""")
class RemedyTicket {

    static final String OF_REMEDIES = "RemedyTicket.ofRemedies";
    static final String OF_TICKET = "RemedyTicket.ofTicket";

    @EmbeddedId private Link link;

    @Column(name = "linked_by")
    private Long linkedBy;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected RemedyTicket() {
        // for JPA
    }

    RemedyTicket(long remedy, long ticket, Long linkedBy, Instant now) {
        this.link = new Link(remedy, ticket);
        this.linkedBy = linkedBy;
        this.linkedAt = now;
    }

    long remedy() {
        return link.remedy;
    }

    long ticket() {
        return link.ticket;
    }

    @Embeddable
    static class Link implements Serializable {

        @Column(name = "remedy_id")
        private long remedy;

        @Column(name = "ticket_id")
        private long ticket;

        protected Link() {
            // for JPA
        }

        Link(long remedy, long ticket) {
            this.remedy = remedy;
            this.ticket = ticket;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Link that && remedy == that.remedy && ticket == that.ticket;
        }

        @Override
        public int hashCode() {
            return Objects.hash(remedy, ticket);
        }
    }
}
