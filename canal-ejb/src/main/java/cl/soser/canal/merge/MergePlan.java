package cl.soser.canal.merge;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.merge.SamePerson;
import java.util.List;

/**
 * What merging two tickets would do, shown before it is done.
 *
 * @param survivor the one that falls due first: it continues with its own number and clock
 * @param absorbed its number leads to the other from then on
 * @param second a second person must agree, as it would take a breach out of the figures
 * @param messages messages of the absorbed one, which are read in the other from then on
 * @param files the absorbed one's
 * @param parkedText the absorbed one has a text under way, which waits
 * @param voidedApproval the text of the surviving ticket was approved, and must be approved again
 * @param copies areas that read the surviving ticket because they worked on the other
 * @param elsewhere they are about different schools or topics: perhaps not the same matter
 */
public record MergePlan(
        Ticket survivor,
        Ticket absorbed,
        SamePerson proof,
        boolean second,
        int messages,
        int files,
        boolean parkedText,
        boolean voidedApproval,
        List<String> copies,
        boolean elsewhere) {

    public MergePlan {
        copies = List.copyOf(copies);
    }

    public TicketRef survivorRef() {
        return new TicketRef(survivor.getNumber(), survivor.getVersion());
    }

    public TicketRef absorbedRef() {
        return new TicketRef(absorbed.getNumber(), absorbed.getVersion());
    }
}
