package cl.soser.canal.ticket.tracking;

import cl.soser.canal.question.AnsweredQuestion;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.TicketText;
import cl.soser.canal.ticket.merge.AbsorbedTicket;
import java.util.List;

/**
 * One ticket as its citizen sees it.
 *
 * @param messages those of the tickets it absorbed too
 * @param absorbed the person's tickets merged into it
 */
public record CitizenTicketDetails(
        Ticket ticket,
        TicketText text,
        List<AnsweredQuestion> answers,
        List<TicketStep> steps,
        List<TicketMessage> messages,
        boolean reopenable,
        List<AbsorbedTicket> absorbed) {

    public CitizenTicketDetails {
        answers = List.copyOf(answers);
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
        absorbed = List.copyOf(absorbed);
    }
}
