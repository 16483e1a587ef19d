package cl.soser.canal.ticket;

import java.util.List;
import java.util.Map;

/**
 * All that a member of the staff sees of one ticket beside its answers.
 *
 * @param names display name of every account that appears, by account id
 * @param workable the caller may write its answer
 */
public record TicketSheet(
        Ticket ticket,
        TicketText text,
        List<TicketStep> steps,
        List<TicketMessage> messages,
        List<String> presentNames,
        Map<Long, String> names,
        boolean annulmentAsked,
        boolean workable) {

    public TicketSheet {
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
        presentNames = List.copyOf(presentNames);
        names = Map.copyOf(names);
    }

    public TicketRef ref() {
        return new TicketRef(ticket.getNumber(), ticket.getVersion());
    }
}
