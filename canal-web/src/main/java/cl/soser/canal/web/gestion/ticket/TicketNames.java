package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.ticket.handling.TicketDetailsService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the accounts on the page of a ticket are called. Those that wrote its texts are not among
 * the names of the ticket: they are asked for together, when the first of them is shown.
 */
class TicketNames {

    private final TicketPage page;
    private final TicketTimelineView conversation;
    private final TicketDetailsService ticketDetailsService;
    private final Map<Long, String> others = new HashMap<>();

    TicketNames(
            TicketPage page,
            TicketTimelineView conversation,
            TicketDetailsService ticketDetailsService) {
        this.page = page;
        this.conversation = conversation;
        this.ticketDetailsService = ticketDetailsService;
    }

    /** Null for no account, and for one without a name. */
    String of(Long account) {
        if (account == null) {
            return null;
        }
        String known = page.getSheet().names().get(account);
        if (known == null && !others.containsKey(account)) {
            ask(account);
        }
        return known == null ? others.get(account) : known;
    }

    private void ask(Long account) {
        Set<Long> people = new HashSet<>();
        conversation.getEntries().forEach(entry -> people.add(entry.getAccount()));
        page.getAnswers()
                .forEach(
                        text -> {
                            people.add(text.getWrittenBy());
                            people.add(text.getTextBy());
                            people.add(text.getApprovedBy());
                        });
        people.add(account);
        people.remove(null);
        people.removeAll(page.getSheet().names().keySet());
        people.forEach(one -> others.put(one, null));
        others.putAll(ticketDetailsService.names(people));
    }
}
