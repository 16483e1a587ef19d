package cl.soser.canal.incident;

import java.util.List;

/**
 * What is known of the other tickets about the same thing.
 *
 * @param incident the one the ticket is of; null where it is of none
 * @param offers others that may tell of the same
 */
public record TicketIncident(IncidentSheet incident, List<AlikeTicket> offers) {

    public TicketIncident {
        offers = List.copyOf(offers);
    }
}
