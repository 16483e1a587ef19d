package cl.soser.canal.ticket;

import java.util.List;

/** What a citizen sees of one ticket. */
public record MyTicket(
        Ticket ticket,
        TicketText text,
        List<TicketStep> steps,
        List<TicketMessage> messages,
        boolean reopenable) {

    public MyTicket {
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
    }
}
