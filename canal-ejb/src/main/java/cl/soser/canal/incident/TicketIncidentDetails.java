package cl.soser.canal.incident;

import java.util.List;

/**
 * The incident of a ticket, and offers.
 *
 * @param incident the incident the ticket belongs to; null if none
 * @param offers others that may be about the same event
 */
public record TicketIncidentDetails(IncidentDetails incident, List<SimilarTicket> offers) {

    public TicketIncidentDetails {
        offers = List.copyOf(offers);
    }
}
