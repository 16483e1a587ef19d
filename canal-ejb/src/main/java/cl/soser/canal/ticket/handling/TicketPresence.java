package cl.soser.canal.ticket.handling;

import cl.soser.canal.ticket.TicketAccountId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A person has a ticket on the screen; old rows are ignored. */
@Entity
@Table(name = "ticket_presence")
@NamedQuery(
        name = TicketPresence.OTHERS,
        query =
                """
                SELECT p.key.account FROM TicketPresence p
                WHERE p.key.ticketId = :ticket AND p.key.account <> :me AND p.seenAt > :since""")
@NamedQuery(
        name = TicketPresence.OF_TICKETS,
        query =
                """
                SELECT p.key.ticketId, p.key.account FROM TicketPresence p
                WHERE p.key.ticketId IN :tickets AND p.seenAt > :since
                ORDER BY p.key.ticketId, p.key.account""")
public class TicketPresence {

    /** A page reports it every 20 seconds; after a minute the person counts as gone. */
    public static final Duration SILENCE = Duration.ofMinutes(1);

    public static final String OF_TICKETS = "TicketPresence.ofTickets";

    static final String OTHERS = "TicketPresence.others";

    @EmbeddedId private TicketAccountId key;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected TicketPresence() {
        // for JPA
    }

    TicketPresence(long ticketId, long account, Instant seenAt) {
        this.key = new TicketAccountId(ticketId, account);
        this.seenAt = seenAt;
    }

    void seen(Instant now) {
        seenAt = now;
    }
}
