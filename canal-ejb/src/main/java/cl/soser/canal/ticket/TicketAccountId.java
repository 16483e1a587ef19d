package cl.soser.canal.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** One person on one ticket: the unique key of a row about the two. */
@Embeddable
public class TicketAccountId implements Serializable {

    /** More than there will ever be. */
    private static final long ACCOUNTS = 1_000_000_000L;

    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "account_id")
    private Long account;

    protected TicketAccountId() {
        // for JPA
    }

    public TicketAccountId(long ticketId, long account) {
        this.ticketId = ticketId;
        this.account = account;
    }

    Long account() {
        return account;
    }

    /** Both in one, as the views make it that are sealed. */
    long oneNumber() {
        return ticketId * ACCOUNTS + account;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TicketAccountId that
                && ticketId.equals(that.ticketId)
                && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ticketId, account);
    }
}
