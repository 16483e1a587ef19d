package cl.soser.canal.bulk;

import cl.soser.canal.ticket.search.TicketRow;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A bulk act as its page shows it.
 *
 * @param owner its requester
 * @param undoOwner who revoked it; null if it was not revoked
 * @param states how many tickets in each state
 * @param problems how many are not done for that reason: foreseen until it begins, then found
 * @param lines a page of its tickets
 * @param more further tickets follow
 * @param own the caller requested it
 */
public record BulkActionDetails(
        BulkAction bulk,
        String owner,
        String undoOwner,
        Map<BulkItemState, Integer> states,
        Map<BulkProblem, Integer> problems,
        List<Line> lines,
        boolean more,
        boolean own)
        implements Serializable {

    /**
     * One ticket of it.
     *
     * @param row null if the caller may no longer read it
     */
    public record Line(
            int place, BulkItemState state, BulkProblem problem, String number, TicketRow row)
            implements Serializable {}

    /** Those it changed, or changed back. */
    public int changed() {
        return bulk.getState() == BulkState.LISTA
                ? in(BulkItemState.HECHA)
                : in(BulkItemState.DESHECHA);
    }

    private int in(BulkItemState state) {
        return states.getOrDefault(state, 0);
    }

    /** Those that are, or would be, left as they are. */
    public int refused() {
        return problems.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those that would be changed. */
    public int foreseen() {
        return bulk.getTotal() - refused();
    }

    /** Those a server has come past. */
    public int settled() {
        return bulk.getState() == BulkState.DESHACIENDO
                ? in(BulkItemState.DESHECHA) + in(BulkItemState.QUEDA)
                : bulk.getTotal() - in(BulkItemState.PENDIENTE);
    }

    /** Of how many. */
    public int toSettle() {
        return bulk.getState() == BulkState.DESHACIENDO
                ? settled() + in(BulkItemState.DESHACER)
                : bulk.getTotal();
    }
}
