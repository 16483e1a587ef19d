package cl.soser.canal.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** Somebody has a ticket on the screen; old rows mean nothing. */
@Entity
@Table(name = "ticket_presence")
@NamedQuery(
        name = TicketPresence.OTHERS,
        query =
                """
                SELECT p.key.account FROM TicketPresence p
                WHERE p.key.ticket = :ticket AND p.key.account <> :me AND p.seenAt > :since""")
class TicketPresence {

    static final String OTHERS = "TicketPresence.others";

    @EmbeddedId private Key key;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected TicketPresence() {
        // for JPA
    }

    TicketPresence(long ticket, long account, Instant seenAt) {
        this.key = new Key(ticket, account);
        this.seenAt = seenAt;
    }

    void seen(Instant now) {
        seenAt = now;
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
