package cl.soser.canal.incident;

import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.RecipientObstacle;
import cl.soser.canal.response.RecipientState;
import cl.soser.canal.ticket.search.TicketRow;
import java.util.List;

/**
 * An answer that serves several tickets of an incident, as far as the caller may see.
 *
 * @param origin the ticket it was written on; null where the caller may not read that one
 * @param hidden how many more it serves
 */
public record CommonAnswerDetails(TicketRow origin, AnswerState state, List<Row> rows, int hidden) {

    public CommonAnswerDetails {
        rows = List.copyOf(rows);
    }

    /** The result for one ticket. */
    public record Row(TicketRow ticket, RecipientState state, RecipientObstacle leftOut) {}
}
