package cl.soser.canal.ticket;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.account.Account;
import cl.soser.canal.evidence.SealedRow;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/**
 * A reader of one restricted ticket who is not on the list of its matter: a substitute who was
 * called, or somebody whom two people of Operations named.
 */
@Entity
@Table(name = "ticket_reader")
@NamedQuery(
        name = TicketReader.ACCOUNTS,
        query =
                """
                SELECT a FROM Account a, TicketReader r
                WHERE r.key.ticketId = :ticket AND a.id = r.key.account ORDER BY a.id""")
public class TicketReader implements SealedRow {

    static final String ACCOUNTS = "TicketReader.accounts";

    /** Why they read it. */
    public enum Origin {
        NOMBRADO,
        SUPLENTE
    }

    @EmbeddedId private TicketAccountId key;

    @Enumerated(STRING)
    @Column(updatable = false)
    private Origin origin;

    protected TicketReader() {
        // for JPA
    }

    public TicketReader(Ticket ticket, Account account, Origin origin) {
        this.key = new TicketAccountId(ticket.getId(), account.getId());
        this.origin = origin;
    }

    public Long account() {
        return key.account();
    }

    @Override
    public long sealedId() {
        return key.oneNumber();
    }

    public Origin getOrigin() {
        return origin;
    }
}
