package cl.soser.canal.ticket.search;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketClocks_;
import cl.soser.canal.ticket.Ticket_;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.time.Instant;

/** The orders of the staff's list; no other text of the browser reaches the query. */
public enum TicketOrder {
    VENCE,
    INGRESO,
    MOVIMIENTO;

    public Path<Instant> of(Root<Ticket> ticket) {
        return switch (this) {
            case VENCE -> ticket.get(Ticket_.clocks).get(TicketClocks_.attendBy);
            case INGRESO -> ticket.get(Ticket_.enteredAt);
            case MOVIMIENTO -> ticket.get(Ticket_.lastMovedAt);
        };
    }

    /** Whether alerts and possible risks come first; who asks for a time gets the order of time. */
    boolean isByAttention() {
        return this == VENCE;
    }

    Instant of(TicketRow row) {
        return switch (this) {
            case VENCE -> row.attendBy();
            case INGRESO -> row.enteredAt();
            case MOVIMIENTO -> row.lastMovedAt();
        };
    }

    /** Where a page ends, so that the next one starts after it by key. */
    public TicketCursor keyOf(TicketRow row) {
        return new TicketCursor(row.attention(), of(row), row.id());
    }
}
