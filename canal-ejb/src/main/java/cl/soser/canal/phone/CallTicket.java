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
                WHERE t.id = l.ticketId AND l.call IN :calls
                ORDER BY t.id""")
@NamedQuery(
        name = CallTicket.CANDIDATES_BY_TIME,
        query =
                """
                SELECT t FROM Ticket t
                WHERE t.enteredAt >= :from AND t.enteredAt <= :until AND t.channel = :line
                ORDER BY t.enteredAt""")
@NamedQuery(
        name = CallTicket.CANDIDATES_BY_NUMBER,
        query =
                """
                SELECT t FROM Ticket t JOIN t.person p
                WHERE (p.mobile = :number OR p.landline = :number)
                    AND t.enteredAt >= :from AND t.enteredAt < :until
                ORDER BY t.enteredAt DESC""")
@NamedQuery(
        name = CallTicket.UNLINKED,
        query =
                """
                SELECT t.id, t.enteredAt, s.account, p.mobile, p.landline
                FROM Ticket t JOIN t.person p, TicketStep s
                WHERE s.ticketId = t.id AND s.kind = :entry AND t.channel = :line
                    AND t.enteredAt >= :from AND t.enteredAt < :until AND s.account IS NOT NULL
                    AND t.id NOT IN (
                        SELECT l.ticketId FROM CallTicket l, Ticket u
                        WHERE u.id = l.ticketId AND u.enteredAt >= :from AND u.enteredAt < :until)
                ORDER BY t.enteredAt, t.id""")
class CallTicket {

    static final String NUMBERS = "CallTicket.numbers";

    /** Tickets of the line that entered about when the call was answered. */
    static final String CANDIDATES_BY_TIME = "CallTicket.candidatesByTime";

    /** Tickets of people with the number of the call. */
    static final String CANDIDATES_BY_NUMBER = "CallTicket.candidatesByNumber";

    /** Tickets of the line without a call: id, entry, operator, mobile and landline. */
    static final String UNLINKED = "CallTicket.unlinked";

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

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
    CallTicket(Long ticketId, Long call, Long linkedBy, Instant linkedAt) {
        this.ticketId = ticketId;
        this.call = call;
        this.linkedBy = linkedBy;
        this.linkedAt = linkedAt;
    }

    Long getCall() {
        return call;
    }
}
