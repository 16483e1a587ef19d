package cl.soser.canal.ticket.restricted;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.reader.ReaderListRepository;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.ReaderExclusion;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketAccountId;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.warning.DueForecastQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A restricted ticket without reading it: how it stands, and never a word of it; and the exclusion
 * of a reader whom it is about, which takes the reading at once.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
public class RestrictedTicketService {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject ReaderListRepository readerListRepository;
    @Inject ReaderCover readerCover;
    @Inject StaffRepository staff;
    @Inject DueForecastQuery dueForecastQuery;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Whether it is restricted and in the caller's lists, but not theirs to read. */
    @TransactionAttribute(SUPPORTS)
    public boolean isClosed(@NotBlank String number) {
        Ticket ticket = ticketRepository.listed(number);
        return ticket.isRestricted() && !ticketRepository.isReadable(ticket);
    }

    /** Whether it is still in the caller's lists, after they passed it on. */
    @TransactionAttribute(SUPPORTS)
    public boolean isListed(@NotBlank String number) {
        return ticketRepository.find(number).filter(ticketRepository::isListed).isPresent();
    }

    @TransactionAttribute(SUPPORTS)
    public RestrictedTicketDetails look(@NotBlank String number) {
        Ticket ticket = restricted(number);
        return new RestrictedTicketDetails(
                ticket.getNumber(),
                ticket.getStatus(),
                ticket.getArea(),
                ticket.getEnteredAt(),
                due(ticket),
                ticket.getStatus().isOpen() ? null : ticket.getFirstAnswerAt(),
                due(ticket) == null ? null : dueForecastQuery.risk(ticket).level(),
                ticket.isBlocked(),
                ticketRepository.readers(ticket).size(),
                readerListRepository.isNamed(ticket.getMatter()),
                isExcluding(ticket),
                gap(ticket));
    }

    private static Instant due(Ticket ticket) {
        if (!ticket.getStatus().isOpen()) {
            return ticket.getFirstAnswerAt() == null ? null : ticket.getDueAt();
        }
        return ticket.getClock() == RunningClock.CORTESIA ? null : ticket.getAttendBy();
    }

    private RestrictedTicketDetails.Gap gap(Ticket ticket) {
        ReaderGap gap = em.find(ReaderGap.class, ticket.getId());
        return gap == null
                ? null
                : new RestrictedTicketDetails.Gap(
                        gap.since(),
                        gap.nameFrom(),
                        caller.has(OPERACIONES)
                                && gap.isNameable(clock.instant())
                                && !isInvolved(ticket, gap),
                        gap.isLeaving() && !gap.isLeaving(caller.requireId()),
                        waiting(em.find(ReaderNaming.class, ticket.getId())));
    }

    private boolean isInvolved(Ticket ticket, ReaderGap gap) {
        long me = caller.requireId();
        return gap.isLeaving(me)
                || em.find(ReaderExclusion.class, new TicketAccountId(ticket.getId(), me)) != null;
    }

    private RestrictedTicketDetails.Waiting waiting(ReaderNaming naming) {
        if (naming == null) {
            return null;
        }
        long me = caller.requireId();
        Map<Long, String> names = staff.names(List.of(naming.account(), naming.proposedBy()));
        return new RestrictedTicketDetails.Waiting(
                names.get(naming.account()),
                naming.reason(),
                names.get(naming.proposedBy()),
                naming.proposedBy() == me || naming.account() == me);
    }

    /** Whom the caller may exclude, by account; empty for who may exclude nobody. */
    @TransactionAttribute(SUPPORTS)
    public Map<Long, String> excludable(@NotBlank String number) {
        Ticket ticket = restricted(number);
        Map<Long, String> names = new LinkedHashMap<>();
        if (isExcluding(ticket)) {
            candidates(ticket).forEach(one -> names.put(one.getId(), one.getDisplayName()));
        }
        return names;
    }

    /** Readers and substitutes, at work or away, and readers of this ticket alone. */
    private Collection<Account> candidates(Ticket ticket) {
        Map<Long, Account> all = new LinkedHashMap<>();
        Stream.of(readerListRepository.people(ticket.getMatter()), ticketRepository.readers(ticket))
                .flatMap(Collection::stream)
                .forEach(one -> all.put(one.getId(), one));
        em.createNamedQuery(ReaderExclusion.OF_TICKET, ReaderExclusion.class)
                .setParameter("ticket", ticket.getId())
                .getResultStream()
                .forEach(excluded -> all.remove(excluded.account()));
        return all.values();
    }

    /** The administrator, who does not read it, and the first of its readers. */
    private boolean isExcluding(Ticket ticket) {
        if (ticket.isBlocked()) {
            return false;
        }
        if (caller.has(ADMINISTRADOR)) {
            return true;
        }
        Long me = caller.requireId();
        return ticketRepository.readers(ticket).stream()
                .limit(1)
                .map(Account::getId)
                .anyMatch(me::equals);
    }

    /**
     * The case is about them, or too near: they read no more of it. A reader may say so too. The
     * last who can act leaves when two people of Operations have named another.
     *
     * @return whether it is done; false if it waits for another reader
     */
    public boolean exclude(
            @NotBlank String number, long account, @NotNull ReaderExclusion.Cause cause) {
        Ticket ticket = restricted(number);
        boolean self = caller.requireId() == account && ticketRepository.isReadable(ticket);
        if (!self && !isExcluding(ticket)) {
            throw new NotFoundException();
        }
        Account excluded =
                candidates(ticket).stream()
                        .filter(one -> one.getId() == account)
                        .findAny()
                        .orElseThrow(() -> new NotAllowedException("readers.notExcludable"));
        return readerCover.leave(ticket, excluded, cause, caller.requireId());
    }

    private Ticket restricted(String number) {
        Ticket ticket = ticketRepository.listed(number);
        if (!ticket.isRestricted()) {
            throw new NotFoundException();
        }
        return ticket;
    }
}
