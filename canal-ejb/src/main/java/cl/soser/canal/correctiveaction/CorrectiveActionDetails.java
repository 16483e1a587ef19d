package cl.soser.canal.correctiveaction;

import cl.soser.canal.commitment.CommitmentDetails;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.commitment.History;
import cl.soser.canal.ticket.search.TicketRow;
import java.util.List;

/**
 * One action with its details.
 *
 * @param tickets those the caller may read
 * @param hidden how many more it is for
 * @param next the number of the action that replaces it, or null
 * @param since complaints of the same topic at the same schools since it was done
 */
public record CorrectiveActionDetails(
        CorrectiveAction correctiveAction,
        List<TicketRow> tickets,
        int hidden,
        History history,
        Long next,
        List<TicketRow> since)
        implements CommitmentDetails {

    public CorrectiveActionDetails {
        tickets = List.copyOf(tickets);
        since = List.copyOf(since);
    }

    @Override
    public CommitmentRef ref() {
        return correctiveAction.ref();
    }
}
