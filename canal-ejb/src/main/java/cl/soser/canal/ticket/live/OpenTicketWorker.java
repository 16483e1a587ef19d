package cl.soser.canal.ticket.live;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Account;
import cl.soser.canal.response.Answer;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.handling.TicketPresence;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads how the tickets stand that are on a screen, all of them in four queries. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class OpenTicketWorker {

    /** As many as one query takes. */
    private static final int SOME = 100;

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Clock clock;

    /** Differs for a ticket as soon as anything does that its page shows. */
    public Map<Long, List<Object>> prints(Collection<Long> tickets) {
        Map<Long, List<Object>> prints = new HashMap<>();
        List<Long> ids = List.copyOf(tickets);
        for (int from = 0; from < ids.size(); from += SOME) {
            List<Long> some = ids.subList(from, Math.min(from + SOME, ids.size()));
            for (String query :
                    List.of(Ticket.VERSIONS, TicketMessage.COUNTS, Answer.TEXT_VERSIONS)) {
                add(
                        prints,
                        query,
                        em.createNamedQuery(query, Object[].class)
                                .setParameter("tickets", some)
                                .getResultList());
            }
            add(
                    prints,
                    TicketPresence.OF_TICKETS,
                    em.createNamedQuery(TicketPresence.OF_TICKETS, Object[].class)
                            .setParameter("tickets", some)
                            .setParameter("since", clock.instant().minus(TicketPresence.SILENCE))
                            .getResultList());
        }
        return prints;
    }

    private static void add(Map<Long, List<Object>> prints, String query, List<Object[]> rows) {
        rows.forEach(
                row -> {
                    List<Object> print =
                            prints.computeIfAbsent((Long) row[0], id -> new ArrayList<>());
                    print.add(query);
                    print.add(row[1]);
                });
    }

    /**
     * The numbers for each account, without those that it may no longer read.
     *
     * @param open the accounts by ticket
     */
    public Map<Long, Collection<String>> numbers(Map<Long, Set<Long>> open) {
        Map<Long, Collection<String>> numbers = new HashMap<>();
        List<Long> ids = List.copyOf(open.keySet());
        for (int from = 0; from < ids.size(); from += SOME) {
            List<Ticket> some =
                    em.createNamedQuery(Ticket.BY_IDS, Ticket.class)
                            .setParameter(
                                    "ids", ids.subList(from, Math.min(from + SOME, ids.size())))
                            .getResultList();
            ticketRepository
                    .readersOf(some)
                    .forEach(
                            (ticket, readers) ->
                                    readers.stream()
                                            .map(Account::getId)
                                            .filter(open.get(ticket.getId())::contains)
                                            .forEach(
                                                    one ->
                                                            numbers.computeIfAbsent(
                                                                            one,
                                                                            id -> new ArrayList<>())
                                                                    .add(ticket.getNumber())));
        }
        return numbers;
    }
}
