package cl.soser.canal.incident;

import cl.soser.canal.ticket.search.TicketRow;
import java.io.Serializable;
import java.util.List;

/**
 * Tickets that may be about one event and were neither joined nor refused.
 *
 * @param words their common words
 * @param incident the open incident they may belong to; null where there is none yet
 */
public record OfferedGroup(
        List<TicketRow> tickets, boolean sameSchool, boolean sameLot, String words, Long incident)
        implements Serializable {

    public OfferedGroup {
        tickets = List.copyOf(tickets);
    }

    public List<String> numbers() {
        return tickets.stream().map(TicketRow::number).toList();
    }

    /** Names it on a page. */
    public String first() {
        return tickets.get(0).number();
    }

    /** Exactly two tickets of no incident, so that one decision covers them. */
    public boolean isPair() {
        return incident == null && tickets.size() == 2;
    }
}
