package cl.soser.canal.incident;

import cl.soser.canal.ticket.search.TicketRow;
import java.util.Comparator;
import java.util.List;

/**
 * An incident as far as the caller may see it.
 *
 * @param tickets those the caller may read, the first to enter first
 * @param hidden how many more there are
 */
public record IncidentDetails(Incident incident, List<TicketRow> tickets, int hidden) {

    public IncidentDetails {
        tickets = List.copyOf(tickets);
    }

    public IncidentRef ref() {
        return new IncidentRef(incident.getId(), incident.getVersion());
    }

    public int count() {
        return tickets.size() + hidden;
    }

    /** How many of those the caller may read are still owed something. */
    public long owed() {
        return tickets.stream().filter(TicketRow::isOpen).count();
    }

    /** An alert that nobody has taken, the first to enter; null where there is none. */
    public TicketRow untaken() {
        return tickets.stream().filter(TicketRow::isAlertUntaken).findFirst().orElse(null);
    }

    /** The ticket whose term ends next; null where none runs. */
    public TicketRow nextDue() {
        return tickets.stream()
                .filter(TicketRow::isOpen)
                .filter(row -> row.clockUntil() != null)
                .min(Comparator.comparing(TicketRow::clockUntil))
                .orElse(null);
    }
}
