package cl.soser.canal.ticket;

import cl.soser.canal.question.Said;
import java.util.List;

/**
 * What a citizen sees of one ticket.
 *
 * @param messages those of the tickets it absorbed too
 * @param absorbed what the same person had filed about the same
 */
public record MyTicket(
        Ticket ticket,
        TicketText text,
        List<Said> answers,
        List<TicketStep> steps,
        List<TicketMessage> messages,
        boolean reopenable,
        List<AbsorbedTicket> absorbed) {

    public MyTicket {
        answers = List.copyOf(answers);
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
        absorbed = List.copyOf(absorbed);
    }
}
