package cl.soser.canal.callcentre;

import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.shared.privacy.PersonalAnswer;
import cl.soser.canal.ticket.search.TicketRow;
import java.io.Serializable;
import java.util.List;

/**
 * The caller that was chosen.
 *
 * @param handle under which a form names the person
 * @param account whether they have an account, and so keep mailbox and RUT to themselves
 * @param tickets theirs that the operator may read, the newest first
 */
public record CallerDetails(
        String handle,
        long id,
        int version,
        PersonDetails details,
        boolean account,
        List<TicketRow> tickets)
        implements PersonalAnswer, Serializable {

    public CallerDetails {
        tickets = List.copyOf(tickets);
    }

    @Override
    public long personId() {
        return id;
    }
}
