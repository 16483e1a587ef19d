package cl.soser.canal.inbound;

import cl.soser.canal.ticket.search.TicketRow;
import java.util.List;

/**
 * A mail with all data for the decision on it.
 *
 * @param whole all it says
 * @param number of the ticket it is on; null while it is on none
 * @param likely tickets it may belong to: what it names first, then its sender's
 * @param handler the person who decided where it belongs; null if no decision was needed
 * @param burst how many more of its sender wait like it
 */
public record MailDetails(
        InboundMail mail,
        List<InboundMailFile> files,
        String whole,
        String number,
        List<TicketRow> likely,
        String handler,
        long burst) {

    public MailDetails {
        files = List.copyOf(files);
        likely = List.copyOf(likely);
    }
}
