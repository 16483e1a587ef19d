package cl.soser.canal.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** One person on one ticket: the unique key of a row about the two. */
@Embeddable
public class TicketAccountId implements Serializable {

    @Column(name = "ticket_id")
    private Long ticket;

    @Column(name = "account_id")
    private Long account;

    protected TicketAccountId() {
        // for JPA
    }

    public TicketAccountId(long ticket, long account) {
        this.ticket = ticket;
        this.account = account;
    }

    Long account() {
        return account;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TicketAccountId that
                && ticket.equals(that.ticket)
                && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ticket, account);
    }
}
