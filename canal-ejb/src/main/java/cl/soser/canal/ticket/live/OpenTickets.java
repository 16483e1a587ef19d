package cl.soser.canal.ticket.live;

import cl.soser.canal.ticket.handling.OpenScreens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was told last of each ticket that is on a screen; asked by one thread at a time. */
@ApplicationScoped
public class OpenTickets {

    @Inject OpenScreens screens;
    @Inject OpenTicketWorker openTicketWorker;

    private final Map<Long, List<Object>> told = new HashMap<>();

    /**
     * Of those that changed, and those that were opened: something may have moved between the page
     * and its first question. Nothing is asked where no ticket is open.
     */
    public synchronized Map<Long, Collection<String>> changes() {
        Map<Long, Set<Long>> open = screens.now();
        told.keySet().retainAll(open.keySet());
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Object>> prints = openTicketWorker.prints(open.keySet());
        Map<Long, Set<Long>> changed = new HashMap<>();
        prints.forEach(
                (ticket, print) -> {
                    if (!print.equals(told.get(ticket))) {
                        changed.put(ticket, open.get(ticket));
                    }
                });
        Map<Long, Collection<String>> numbers =
                changed.isEmpty() ? Map.of() : openTicketWorker.numbers(changed);
        told.putAll(prints);
        return numbers;
    }
}
