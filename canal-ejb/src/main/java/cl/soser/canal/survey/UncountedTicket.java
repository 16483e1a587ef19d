package cl.soser.canal.survey;

import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/**
 * A request whose questions are in no figure of satisfaction: one of a restricted matter, or
 * annulled. There are few, so they are taken out of an index of questions instead of looking every
 * one's request up. Rows of a view, never written.
 */
@Entity
@Table(name = "uncounted_ticket")
public class UncountedTicket {

    /** That a question called s is in the figures, as a condition of a query. */
    public static final String NONE =
            "NOT EXISTS (SELECT u FROM UncountedTicket u WHERE u.ticket = s.ticket)";

    @Id
    @OneToOne
    @JoinColumn(name = "id")
    private Ticket ticket;

    protected UncountedTicket() {
        // for JPA
    }
}
