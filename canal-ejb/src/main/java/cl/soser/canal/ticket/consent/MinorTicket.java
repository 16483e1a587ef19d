package cl.soser.canal.ticket.consent;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A request that a child wrote, whose data serve nothing but the answer without consent. */
@Entity
@Table(name = "minor_ticket")
class MinorTicket {

    static final int CHILD = 14;
    static final int HEALTH = 16;

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    @Enumerated(STRING)
    @Column(updatable = false)
    private MinorReason reason;

    protected MinorTicket() {
        // for JPA
    }

    MinorTicket(long ticketId, MinorReason reason) {
        this.ticketId = ticketId;
        this.reason = reason;
    }

    /**
     * Whether somebody born then is younger on that day; false where nobody said when.
     *
     * @param born null where it is not known
     */
    static boolean isUnder(int years, LocalDate born, LocalDate today) {
        return born != null && born.isAfter(today.minusYears(years));
    }

    MinorReason getReason() {
        return reason;
    }
}
