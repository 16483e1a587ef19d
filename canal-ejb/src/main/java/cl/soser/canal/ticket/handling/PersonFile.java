package cl.soser.canal.ticket.handling;

import cl.soser.canal.person.Person;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.privacy.PersonalAnswer;
import cl.soser.canal.ticket.search.TicketRow;

/**
 * A person as far as the caller may know of them.
 *
 * @param tickets a page of those that the caller may read, the newest first
 * @param contactTicket number of the one by which the caller may open how to reach the person; null
 *     where none of the page is the caller's work
 */
public record PersonFile(Person person, Slice<TicketRow> tickets, String contactTicket)
        implements PersonalAnswer {

    @Override
    public long personId() {
        return person.getId();
    }
}
