package cl.soser.canal.ticket.restricted;

import cl.soser.canal.account.Account;
import cl.soser.canal.reader.ReaderListRepository;
import cl.soser.canal.ticket.ReaderExclusion;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketReader;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees to it that two people can act on a restricted ticket: one writes, another approves. */
@ApplicationScoped
class ReaderCover {

    private static final int NEEDED = 2;

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject ReaderListRepository readerListRepository;
    @Inject Event<ReadersCalled> calls;
    @Inject Event<ReaderWanted> wants;
    @Inject Clock clock;

    /**
     * Calls the substitutes, notes a gap or closes it. Nothing happens where no list names anybody:
     * there Operations management reads.
     */
    void check(Ticket ticket) {
        ReaderGap gap = em.find(ReaderGap.class, ticket.getId());
        if (isCovered(ticket)) {
            if (gap != null) {
                em.remove(gap);
            }
            return;
        }
        Instant now = clock.instant();
        if (gap == null) {
            gap = new ReaderGap(ticket, now);
            em.persist(gap);
        }
        if (gap.isNameable(now) && gap.isUntold()) {
            gap.told(now);
            wants.fire(new ReaderWanted(ticket.getId(), now));
        }
    }

    private boolean isCovered(Ticket ticket) {
        if (!ticket.isRestricted()
                || !ticket.getStatus().isOpen()
                || !readerListRepository.isNamed(ticket.getMatter())) {
            return true;
        }
        Set<Long> able = ids(ticketRepository.readers(ticket));
        return able.size() >= NEEDED || able.size() + call(ticket, able) >= NEEDED;
    }

    /** The substitutes who can act; they read this ticket from now on. */
    private int call(Ticket ticket, Set<Long> able) {
        Set<Long> excluded =
                em.createNamedQuery(ReaderExclusion.OF_TICKET, ReaderExclusion.class)
                        .setParameter("ticket", ticket.getId())
                        .getResultStream()
                        .map(ReaderExclusion::account)
                        .collect(Collectors.toSet());
        List<Account> called =
                readerListRepository.substitutes(ticket.getMatter()).stream()
                        .filter(one -> !able.contains(one.getId()))
                        .filter(one -> !excluded.contains(one.getId()))
                        .toList();
        called.forEach(
                one -> em.persist(new TicketReader(ticket, one, TicketReader.Origin.SUPLENTE)));
        if (!called.isEmpty()) {
            em.flush();
            calls.fire(
                    new ReadersCalled(
                            ticket.getId(),
                            ids(called),
                            TicketReader.Origin.SUPLENTE,
                            clock.instant()));
        }
        return called.size();
    }

    private static Set<Long> ids(Iterable<Account> accounts) {
        Set<Long> ids = new HashSet<>();
        accounts.forEach(one -> ids.add(one.getId()));
        return ids;
    }
}
