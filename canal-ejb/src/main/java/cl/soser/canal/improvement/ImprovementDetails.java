package cl.soser.canal.improvement;

import cl.soser.canal.commitment.CommitmentDetails;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.correctiveaction.CorrectiveAction;
import cl.soser.canal.ticket.search.TicketRow;
import java.util.List;

/**
 * An idea with its origin and its result.
 *
 * @param tickets the suggestions the caller may read
 * @param proposer the name of its author
 * @param decider the name of the person who decided; null while undecided
 * @param remedy the action that carries it out; null unless accepted
 */
public record ImprovementDetails(
        Improvement improvement,
        List<TicketRow> tickets,
        String proposer,
        String decider,
        CorrectiveAction correctiveAction)
        implements CommitmentDetails {

    public ImprovementDetails {
        tickets = List.copyOf(tickets);
    }

    @Override
    public CommitmentRef ref() {
        return improvement.ref();
    }
}
