package cl.soser.canal.radar;

import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.ticket.search.TicketRow;
import java.util.List;

/**
 * A school of an outbreak and its reports.
 *
 * @param number on the map and in the table
 */
public record OutbreakSchool(
        int number,
        String name,
        SchoolScheme scheme,
        String code,
        String comuna,
        List<TicketRow> tickets) {

    public OutbreakSchool {
        tickets = List.copyOf(tickets);
    }
}
