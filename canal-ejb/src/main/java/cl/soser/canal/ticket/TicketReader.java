package cl.soser.canal.ticket;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A named reader of a restricted ticket. */
@Entity
@Table(name = "ticket_reader")
@NamedQuery(
        name = TicketReader.OF_TICKET,
        query = "SELECT r FROM TicketReader r WHERE r.key.ticketId = :ticket")
@NamedQuery(
        name = TicketReader.ACCOUNTS,
        query =
                """
                SELECT a FROM Account a, TicketReader r
                WHERE r.key.ticketId = :ticket AND a.id = r.key.account AND a.state = :active""")
public class TicketReader {

    public static final String OF_TICKET = "TicketReader.ofTicket";
    static final String ACCOUNTS = "TicketReader.accounts";

    @EmbeddedId private TicketAccountId key;

    protected TicketReader() {
        // for JPA
    }

    public TicketReader(long ticketId, long account) {
        key = new TicketAccountId(ticketId, account);
    }

    public Long account() {
        return key.account();
    }
}
