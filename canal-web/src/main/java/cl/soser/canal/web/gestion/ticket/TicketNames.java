package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.ticket.handling.TicketDetailsService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the accounts on the page of a ticket are called. Those that wrote its texts are not among
 * the names of the ticket: they are asked for together, when the first of them is shown.
 */
@Named
@RequestScoped
public class TicketNames {

    @Inject TicketPage page;
    @Inject TicketTimelineView conversation;
    @Inject TicketDetailsService ticketDetailsService;

    private final Map<Long, String> others = new HashMap<>();

    /** Null for no account, and for one without a name. */
    public String of(Long account) {
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

    /** Who reads a restricted ticket today, in order. */
    public String getReaders() {
        return page.getSheet().readers().stream()
                .map(this::of)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
