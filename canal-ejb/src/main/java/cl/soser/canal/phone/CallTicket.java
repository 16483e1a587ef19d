package cl.soser.canal.phone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** The link of a ticket to its call. The ticket is the key, so that it has one call at most. */
@Entity
@Table(name = "call_ticket")
@NamedQuery(
        name = CallTicket.NUMBERS,
        query =
                """
                SELECT l.call, t.number FROM CallTicket l, Ticket t
                WHERE t.id = l.ticket AND l.call IN :calls
                ORDER BY t.id""")
class CallTicket {

    static final String NUMBERS = "CallTicket.numbers";

    @Id
    @Column(name = "ticket_id")
    private Long ticket;

    @Column(name = "call_id")
    private Long call;

    @Column(name = "linked_by")
    private Long linkedBy;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected CallTicket() {
        // for JPA
    }

    /**
     * @param linkedBy null if time, operator and number decided it
     */
    CallTicket(Long ticket, Long call, Long linkedBy, Instant linkedAt) {
        this.ticket = ticket;
        this.call = call;
        this.linkedBy = linkedBy;
        this.linkedAt = linkedAt;
    }

    Long getCall() {
        return call;
    }
}
