package cl.soser.canal.ticket.handling;

import cl.soser.canal.danger.TicketDanger;
import cl.soser.canal.question.AnsweredQuestion;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.TicketText;
import cl.soser.canal.ticket.merge.AbsorbedTicket;
import cl.soser.canal.ticket.termchange.TermChange;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One ticket as staff see it, besides its answers.
 *
 * @param answers to the questions of its form; personal ones are masked for readers who do not work
 *     on it
 * @param names display name of every account that appears, by account id
 * @param termChangeAsked the change of its term that waits for a second person; null if none does
 * @param readers who reads a restricted ticket today, in order
 * @param messages those of the tickets it absorbed too, each with its own ticket
 * @param danger what was known of it at entry; null where nothing was
 * @param workable the caller may write its answer
 * @param absorbed the tickets merged into this one
 * @param leading number of the ticket into which this one was merged, if the caller may read that;
 *     null if it was not merged
 * @param related what there is of it beside itself, whether the caller may read that or not
 */
public record TicketDetails(
        Ticket ticket,
        TicketText text,
        List<AnsweredQuestion> answers,
        List<TicketStep> steps,
        List<TicketMessage> messages,
        List<String> presentNames,
        Map<Long, String> names,
        TermChange termChangeAsked,
        List<Long> readers,
        TicketDanger danger,
        boolean workable,
        List<AbsorbedTicket> absorbed,
        String leading,
        Set<RelatedKind> related) {

    public TicketDetails {
        answers = List.copyOf(answers);
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
        presentNames = List.copyOf(presentNames);
        names = Map.copyOf(names);
        readers = List.copyOf(readers);
        absorbed = List.copyOf(absorbed);
        related = Set.copyOf(related);
    }

    /** Messages and notes of this ticket itself by others than that account. */
    public long writtenByOthersThan(long account) {
        return messages.stream()
                .filter(one -> one.getTicketId().equals(ticket.getId()))
                .filter(one -> one.getAccount() == null || one.getAccount() != account)
                .count();
    }

    public TicketRef ref() {
        return new TicketRef(ticket.getNumber(), ticket.getVersion());
    }
}
