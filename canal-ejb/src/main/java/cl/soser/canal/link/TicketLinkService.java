package cl.soser.canal.link;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Relations between tickets, entered by people. A link changes nothing on either ticket. People who
 * may read both ends create, read and remove it. A reader of one end sees only that there is
 * another; a restricted one is not even counted. So no line is written on a timeline, which more
 * people read.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
public class TicketLinkService {

    /** The most links of a ticket; more of them should be an incident. */
    private static final int MOST = 50;

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject TicketQuery ticketQuery;
    @Inject TicketDetailsService people;
    @Inject Caller caller;
    @Inject Event<TicketLinkChanged> changes;
    @Inject Clock clock;

    @TransactionAttribute(SUPPORTS)
    public LinkedTickets of(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        List<TicketLink> all = all(ticket);
        Set<Long> others =
                all.stream().map(l -> l.otherThan(ticket.getId())).collect(Collectors.toSet());
        Map<Long, TicketRow> rows =
                ticketQuery.among(others).stream()
                        .collect(Collectors.toMap(TicketRow::id, Function.identity()));
        List<LinkedTickets.Line> seen =
                all.stream()
                        .filter(link -> rows.containsKey(link.otherThan(ticket.getId())))
                        .map(
                                link ->
                                        new LinkedTickets.Line(
                                                link,
                                                rows.get(link.otherThan(ticket.getId())),
                                                link.isReadBackwards(ticket.getId())))
                        .toList();
        Set<Long> unseen =
                all.stream()
                        .filter(TicketLink::isOpen)
                        .map(link -> link.otherThan(ticket.getId()))
                        .filter(id -> !rows.containsKey(id))
                        .collect(Collectors.toSet());
        return new LinkedTickets(
                seen.stream().filter(one -> one.link().isOpen()).toList(),
                seen.stream().filter(one -> !one.link().isOpen()).toList(),
                mentionable(unseen),
                people.names(accounts(seen)));
    }

    private List<TicketLink> all(Ticket ticket) {
        return em.createNamedQuery(TicketLink.OF_TICKET, TicketLink.class)
                .setParameter("ticket", ticket.getId())
                .getResultList();
    }

    private int mentionable(Collection<Long> unseen) {
        return unseen.isEmpty()
                ? 0
                : em.createNamedQuery(TicketLink.COUNT_UNRESTRICTED, Long.class)
                        .setParameter("ids", unseen)
                        .setParameter("no", false)
                        .getSingleResult()
                        .intValue();
    }

    private static Set<Long> accounts(List<LinkedTickets.Line> seen) {
        Set<Long> all =
                seen.stream()
                        .flatMap(
                                one ->
                                        Stream.of(
                                                one.link().getLinkedBy(),
                                                one.link().getRemovedBy() == null
                                                        ? one.link().getLinkedBy()
                                                        : one.link().getRemovedBy()))
                        .collect(Collectors.toSet());
        return all;
    }

    /**
     * The ticket is that to the other.
     *
     * @param other number in any of its spellings
     */
    public void link(
            @NotBlank String number,
            @NotBlank @Size(max = 30) String other,
            @NotNull LinkKind kind,
            @NotBlank @Size(max = 1000) String reason) {
        Ticket from = ticketRepository.readable(number);
        Ticket to = typed(other);
        if (from.equals(to)) {
            throw new NotAllowedException("link.self");
        }
        inOrder(from, to).forEach(ticket -> em.lock(ticket, LockModeType.PESSIMISTIC_WRITE));
        requireNone(from, to);
        if (kind.isDirected() && leads(kind, to, from)) {
            throw new NotAllowedException("link.circle", to.getNumber());
        }
        requireRoom(from);
        requireRoom(to);
        TicketLink link =
                new TicketLink(kind, from, to, reason.strip(), caller.requireId(), clock.instant());
        em.persist(link);
        flush("link.double", to);
        fire("HECHO", link, from, to);
    }

    /** Removes a wrong link; what was written about it stays as history. */
    public void unlink(
            @NotBlank String number, long link, @NotBlank @Size(max = 1000) String reason) {
        Ticket ticket = ticketRepository.readable(number);
        TicketLink found = em.find(TicketLink.class, link);
        if (found == null
                || !found.getFrom().equals(ticket.getId())
                        && !found.getTo().equals(ticket.getId())) {
            throw new NotFoundException();
        }
        Ticket other = em.find(Ticket.class, found.otherThan(ticket.getId()));
        if (!ticketRepository.isReadable(other)) {
            throw new NotFoundException();
        }
        found.remove(caller.requireId(), reason.strip(), clock.instant());
        flush("link.gone", other);
        fire("QUITADO", found, ticket, other);
    }

    /**
     * Numbers are typed: an unknown one, or one that the caller may not see, gets its own error.
     */
    private Ticket typed(String number) {
        return ticketRepository
                .typed(number)
                .filter(ticketRepository::isReadable)
                .orElseThrow(
                        () ->
                                new NotAllowedException(
                                        "link.unknown",
                                        TicketRepository.number(number).orElse(number.strip())));
    }

    private static List<Ticket> inOrder(Ticket one, Ticket other) {
        return one.getId() < other.getId() ? List.of(one, other) : List.of(other, one);
    }

    private void requireNone(Ticket from, Ticket to) {
        long there =
                em.createNamedQuery(TicketLink.OPEN, Long.class)
                        .setParameter("key", TicketLink.key(from, to))
                        .getSingleResult();
        if (there > 0) {
            throw new NotAllowedException("link.double", to.getNumber());
        }
    }

    private void requireRoom(Ticket ticket) {
        if (all(ticket).stream().filter(TicketLink::isOpen).count() >= MOST) {
            throw new NotAllowedException("link.full", MOST);
        }
    }

    /** Whether links of the kind lead from the one to the other, over however many between. */
    private boolean leads(LinkKind kind, Ticket start, Ticket end) {
        Set<Long> seen = new HashSet<>();
        List<Long> next = List.of(start.getId());
        while (!next.isEmpty()) {
            if (next.contains(end.getId())) {
                return true;
            }
            seen.addAll(next);
            List<Long> onward =
                    new ArrayList<>(
                            em.createNamedQuery(TicketLink.ONWARD, Long.class)
                                    .setParameter("tickets", next)
                                    .setParameter("kind", kind)
                                    .getResultList());
            onward.removeAll(seen);
            next = onward;
        }
        return false;
    }

    /** Two at the same moment: the database lets one. */
    private void flush(String key, Ticket other) {
        try {
            em.flush();
        } catch (PersistenceException overtaken) {
            throw new NotAllowedException(key, other.getNumber());
        }
    }

    private void fire(String change, TicketLink link, Ticket ticket, Ticket other) {
        changes.fire(
                new TicketLinkChanged(
                        change,
                        link.getId(),
                        link.getKind(),
                        ticket.getNumber(),
                        other.getNumber(),
                        clock.instant()));
    }
}
