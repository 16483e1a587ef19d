package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.savedview.ListColumn;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.ticket.warning.RiskLevel;
import java.util.List;

/**
 * All that a row of tickets.xhtml shows: whoever is shown the same is given the same markup.
 *
 * @param row as its reader may see it: a restricted one that is not theirs has no subject
 * @param acts what its menu offers the reader
 */
public record ShownRow(
        TicketRow row,
        RiskLevel risk,
        Times times,
        String area,
        String acts,
        boolean choosable,
        List<ListColumn> columns) {

    /**
     * What passes by itself.
     *
     * @param clock the words of its deadline now
     * @param entered how long ago it entered, where a mark says that; else null
     * @param moved how long ago it moved, where that column is shown; else null
     */
    record Times(boolean stageLate, boolean lookLate, String clock, String entered, String moved) {}
}
