package cl.soser.canal.ticket.restricted;

import cl.soser.canal.account.Account;
import cl.soser.canal.reader.ReaderListRepository;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.ReaderExclusion;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketAccountId;
import cl.soser.canal.ticket.TicketReader;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.merge.MergeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees to it that two people can act on a restricted ticket: one writes, another approves. */
@ApplicationScoped
class ReaderCover {

    private static final int NEEDED = 2;

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject ReaderListRepository readerListRepository;
    @Inject MergeRepository mergeRepository;
    @Inject Event<ReadersCalled> calls;
    @Inject Event<ReaderWanted> wants;
    @Inject Event<ExclusionDelayed> delays;
    @Inject Clock clock;

    /**
     * Calls the substitutes, notes a gap or closes it. Nothing happens where no list names anybody:
     * there Operations management reads.
     */
    void check(Ticket ticket) {
        ReaderGap gap = em.find(ReaderGap.class, ticket.getId());
        if (gap != null && gap.isLeaving() && isReadBesides(ticket, gap.leaving())) {
            Account leaving = em.find(Account.class, gap.leaving());
            ReaderExclusion.Cause cause = gap.leavingCause();
            long askedBy = gap.leavingAskedBy();
            gap.stay();
            exclude(ticket, leaving, cause, askedBy);
            return; // the step that this takes checks again
        }
        if (isCovered(ticket)) {
            if (gap != null && !(gap.isLeaving() && ticket.isRestricted())) {
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

    /**
     * They read it no more: now, or, where nobody else could, as soon as somebody can. Until then
     * Operations names one without delay, so that no single person leaves a case without a reader.
     *
     * @return whether it is done
     */
    boolean leave(Ticket ticket, Account account, ReaderExclusion.Cause cause, long by) {
        if (isReadBesides(ticket, account.getId())) {
            exclude(ticket, account, cause, by);
            return true;
        }
        if (!readerListRepository.isNamed(ticket.getMatter())) {
            throw new NotAllowedException("readers.lastUnlisted");
        }
        Instant now = clock.instant();
        ReaderGap gap = em.find(ReaderGap.class, ticket.getId());
        if (gap == null) {
            gap = new ReaderGap(ticket, now);
            em.persist(gap);
        }
        if (!gap.isLeaving(account.getId())) {
            gap.leave(account.getId(), cause, by, now);
            gap.told(now);
            wants.fire(new ReaderWanted(ticket.getId(), now));
            delays.fire(new ExclusionDelayed(ticket.getId(), ticket.getNumber(), cause, now));
        }
        return false;
    }

    private boolean isReadBesides(Ticket ticket, long account) {
        Set<Long> others = ids(ticketRepository.readers(ticket));
        others.addAll(ids(substitutes(ticket, others)));
        others.remove(account);
        return !others.isEmpty();
    }

    private void exclude(Ticket ticket, Account account, ReaderExclusion.Cause cause, long by) {
        Instant now = clock.instant();
        long id = account.getId();
        Stream.concat(Stream.of(ticket), mergeRepository.absorbedBy(ticket).stream())
                .filter(one -> em.find(ReaderExclusion.class, key(one, id)) == null)
                .forEach(one -> em.persist(new ReaderExclusion(one, id, cause, by, now)));
        em.flush();
        ticketRepository.stepAt(
                ticket,
                StepKind.LECTOR_EXCLUIDO,
                cause + ": " + account.getDisplayName(),
                by,
                now,
                (t, at) -> {
                    if (t.getStatus().isOpen() && Objects.equals(t.getTakenBy(), id)) {
                        t.letGo(at);
                    }
                    t.touch(at);
                });
    }

    private static TicketAccountId key(Ticket ticket, long account) {
        return new TicketAccountId(ticket.getId(), account);
    }

    private boolean isCovered(Ticket ticket) {
        if (!ticket.isRestricted()
                || ticket.isBlocked()
                || !ticket.getStatus().isOpen()
                || !readerListRepository.isNamed(ticket.getMatter())) {
            return true;
        }
        Set<Long> able = ids(ticketRepository.readers(ticket));
        return able.size() >= NEEDED || able.size() + call(ticket, able) >= NEEDED;
    }

    /** The substitutes who can act; they read this ticket from now on. */
    private int call(Ticket ticket, Set<Long> able) {
        List<Account> called = substitutes(ticket, able);
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

    /** Those who could be called. */
    private List<Account> substitutes(Ticket ticket, Set<Long> able) {
        Set<Long> excluded =
                em.createNamedQuery(ReaderExclusion.OF_TICKET, ReaderExclusion.class)
                        .setParameter("ticket", ticket.getId())
                        .getResultStream()
                        .map(ReaderExclusion::account)
                        .collect(Collectors.toSet());
        return readerListRepository.substitutes(ticket.getMatter()).stream()
                .filter(one -> !able.contains(one.getId()))
                .filter(one -> !excluded.contains(one.getId()))
                .toList();
    }

    private static Set<Long> ids(Iterable<Account> accounts) {
        Set<Long> ids = new HashSet<>();
        accounts.forEach(one -> ids.add(one.getId()));
        return ids;
    }
}
