package cl.soser.canal.ticket;

import jakarta.persistence.metamodel.SingularAttribute;
import java.time.Instant;

/**
 * What the staff's list may be ordered by; nothing the browser sends reaches the query otherwise.
 */
public enum TicketOrder {
    VENCE,
    INGRESO,
    MOVIMIENTO;

    SingularAttribute<Ticket, Instant> attribute() {
        return switch (this) {
            case VENCE -> Ticket_.attendBy;
            case INGRESO -> Ticket_.enteredAt;
            case MOVIMIENTO -> Ticket_.lastMovedAt;
        };
    }

    Instant of(TicketRow row) {
        return switch (this) {
            case VENCE -> row.attendBy();
            case INGRESO -> row.enteredAt();
            case MOVIMIENTO -> row.lastMovedAt();
        };
    }

    /** Where a page ends, so that the next one starts after it by key. */
    public TicketKey keyOf(TicketRow row) {
        return new TicketKey(of(row), row.id());
    }
}
