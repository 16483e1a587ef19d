package cl.soser.canal.improvement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** The suggestion an idea comes from: each belongs to one idea, so its id is the key. */
@Entity
@Table(name = "improvement_ticket")
@NamedQuery(
        name = ImprovementTicket.OF_IMPROVEMENTS,
        query =
                """
                SELECT l FROM ImprovementTicket l
                WHERE l.improvement IN :improvements
                ORDER BY l.ticketId""")
class ImprovementTicket {

    static final String OF_IMPROVEMENTS = "ImprovementTicket.ofImprovements";

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "improvement_id")
    private Long improvement;

    protected ImprovementTicket() {
        // for JPA
    }

    ImprovementTicket(long ticketId, long improvement) {
        this.ticketId = ticketId;
        this.improvement = improvement;
    }

    Long ticketId() {
        return ticketId;
    }

    Long improvement() {
        return improvement;
    }
}
