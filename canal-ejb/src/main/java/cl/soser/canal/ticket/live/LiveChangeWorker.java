package cl.soser.canal.ticket.live;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Account;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what changed, and who may know it. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class LiveChangeWorker {

    /** More at once, as by an act on many, are not named. */
    private static final int NAMED = 100;

    /** More than any second brings. */
    private static final int READ = 2_000;

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;

    /** When each ticket changed that did so since then. */
    public Map<Long, Instant> changesSince(Instant since) {
        Map<Long, Instant> changes = new LinkedHashMap<>();
        em.createNamedQuery(Ticket.CHANGES, Object[].class)
                .setParameter("since", since)
                .setMaxResults(READ)
                .getResultList()
                .forEach(row -> changes.put((Long) row[0], (Instant) row[1]));
        return changes;
    }

    /** What each account may know of it. */
    public Map<Long, LiveHint> hints(Collection<Long> tickets) {
        Map<Long, LiveHint> hints = new HashMap<>();
        Map<Ticket, Collection<Account>> readers = ticketRepository.readersOf(all(tickets));
        if (tickets.size() > NAMED) {
            readers.values()
                    .forEach(all -> all.forEach(one -> hints.put(one.getId(), LiveHint.MANY)));
            return hints;
        }
        readers.forEach((ticket, all) -> all.forEach(one -> tell(hints, ticket, one)));
        return hints;
    }

    private List<Ticket> all(Collection<Long> tickets) {
        List<Long> ids = List.copyOf(tickets);
        List<Ticket> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += NAMED) {
            found.addAll(
                    em.createNamedQuery(Ticket.BY_IDS, Ticket.class)
                            .setParameter(
                                    "ids", ids.subList(from, Math.min(from + NAMED, ids.size())))
                            .getResultList());
        }
        return found;
    }

    private static void tell(Map<Long, LiveHint> hints, Ticket ticket, Account reader) {
        LiveHint hint =
                hints.computeIfAbsent(
                        reader.getId(),
                        id ->
                                new LiveHint(
                                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        hint.changed().add(ticket.getNumber());
        if (ticket.getStatus().isOpen() && ticket.isAlertUntaken()) {
            hint.alerts().add(ticket.getNumber());
        }
        if (isFor(reader, ticket)) {
            hint.waiting().add(ticket.getNumber());
        }
    }

    /** Whether it is at a stage in which that person acts. */
    private static boolean isFor(Account reader, Ticket ticket) {
        return switch (ticket.getStatus()) {
            case POR_VALIDAR, EN_REVISION -> reader.getRoles().contains(ADMINISTRADOR);
            case EN_VISACION -> reader.getRoles().contains(OPERACIONES);
            case EN_AREA ->
                    reader.getRoles().contains(AREA)
                            && reader.getAreas().contains(ticket.getArea());
            default -> false;
        };
    }
}
