package cl.soser.canal.ticket;

import cl.soser.canal.catalogue.Urgency;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/** The state of a ticket before an act that may be revoked. */
public record TicketPlacement(
        TicketStatus status, String area, Urgency urgency, Long takenBy, Set<String> copies)
        implements Serializable {

    public TicketPlacement {
        copies = Set.copyOf(copies);
    }

    public static TicketPlacement of(Ticket ticket) {
        return new TicketPlacement(
                ticket.getStatus(),
                ticket.getArea(),
                ticket.getOperativeUrgency(),
                ticket.getTakenBy(),
                ticket.getCopies());
    }

    public static TicketPlacement parse(String stored) {
        String[] parts = stored.split(";", -1);
        return new TicketPlacement(
                TicketStatus.valueOf(parts[0]),
                parts[1],
                Urgency.valueOf(parts[2]),
                parts[3].isEmpty() ? null : Long.valueOf(parts[3]),
                parts[4].isEmpty() ? Set.of() : Set.of(parts[4].split(",")));
    }

    /** {@code EN_AREA;CALIDAD;MEDIA;17;RRHH,CANAL}. */
    @Override
    public String toString() {
        return String.join(
                ";",
                status.name(),
                area,
                urgency.name(),
                takenBy == null ? "" : takenBy.toString(),
                String.join(",", new TreeSet<>(copies)));
    }
}
