package cl.soser.canal.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Somebody by name who may read a restricted ticket. */
@Entity
@Table(name = "ticket_reader")
@NamedQuery(
        name = TicketReader.OF_TICKET,
        query = "SELECT r FROM TicketReader r WHERE r.key.ticket = :ticket")
class TicketReader {

    static final String OF_TICKET = "TicketReader.ofTicket";

    @EmbeddedId private Key key;

    protected TicketReader() {
        // for JPA
    }

    TicketReader(long ticket, long account) {
        key = new Key(ticket, account);
    }

    Long account() {
        return key.account;
    }

    @Embeddable
    static class Key implements Serializable {

        @Column(name = "ticket_id")
        private Long ticket;

        @Column(name = "account_id")
        private Long account;

        protected Key() {
            // for JPA
        }

        Key(long ticket, long account) {
            this.ticket = ticket;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && ticket.equals(that.ticket)
                    && account.equals(that.account);
        }

        @Override
        public int hashCode() {
            return Objects.hash(ticket, account);
        }
    }
}
