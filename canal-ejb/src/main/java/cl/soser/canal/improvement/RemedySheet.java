package cl.soser.canal.improvement;

import cl.soser.canal.ticket.TicketRow;
import java.util.List;
import java.util.Map;

/**
 * One action with its details.
 *
 * @param tickets those the caller may read
 * @param hidden how many more it is for
 * @param steps its history, the newest first
 * @param names of the accounts in it
 * @param next the number of the action that replaces it, or null
 * @param since complaints of the same topic at the same schools since it was done
 */
public record RemedySheet(
        Remedy remedy,
        List<TicketRow> tickets,
        int hidden,
        List<RemedyStep> steps,
        Map<Long, String> names,
        Long next,
        List<TicketRow> since) {

    public RemedySheet {
        tickets = List.copyOf(tickets);
        steps = List.copyOf(steps);
        since = List.copyOf(since);
    }

    public RemedyRef ref() {
        return new RemedyRef(remedy.getId(), remedy.getVersion());
    }

    public String name(Long account) {
        return account == null ? null : names.get(account);
    }
}
