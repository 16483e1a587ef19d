package cl.soser.canal.callcentre;

import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.ticket.search.TicketRow;
import java.io.Serializable;
import java.util.List;

/**
 * The caller that was chosen.
 *
 * @param account whether they have an account, and so keep mailbox and RUT to themselves
 * @param tickets theirs that the operator may read, the newest first
 */
public record CallerDetails(
        long id, int version, PersonDetails details, boolean account, List<TicketRow> tickets)
        implements Serializable {

    public CallerDetails {
        tickets = List.copyOf(tickets);
    }
}
