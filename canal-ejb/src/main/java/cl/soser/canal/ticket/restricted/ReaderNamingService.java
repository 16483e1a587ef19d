package cl.soser.canal.ticket.restricted;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.reader.ReaderListRepository;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.ReaderExclusion;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketAccountId;
import cl.soser.canal.ticket.TicketReader;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two people of Operations name a reader of one ticket, where too few can act and half of the time
 * that was left has passed (rules, section 2). Nobody names themselves, and nobody whom the case is
 * about names anybody.
 */
@Stateless
@RolesAllowed(OPERACIONES)
public class ReaderNamingService {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject ReaderListRepository readerListRepository;
    @Inject StaffRepository staff;
    @Inject Event<ReadersCalled> calls;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Who can be named for it, by account, in the order of their names. */
    @TransactionAttribute(SUPPORTS)
    public Map<Long, String> nameable(@NotBlank String number) {
        Ticket ticket = wanting(number);
        Map<Long, String> names = new LinkedHashMap<>();
        staff.namesWithRole(ADMINISTRADOR, AREA, OPERACIONES)
                .forEach(
                        (id, name) -> {
                            if (isNameable(ticket, id)) {
                                names.put(id, name);
                            }
                        });
        return names;
    }

    public void propose(
            @NotBlank String number, long account, @NotBlank @Size(max = 500) String reason) {
        Ticket ticket = wanting(number);
        requireNameable(ticket, account);
        if (em.find(ReaderNaming.class, ticket.getId()) != null) {
            throw new NotAllowedException("readers.waiting");
        }
        em.persist(
                new ReaderNaming(
                        ticket, account, reason.strip(), caller.requireId(), clock.instant()));
        em.flush();
        note(ticket, StepKind.LECTOR_PROPUESTO, account, reason.strip());
    }

    /** The second person agrees: who was proposed reads the ticket from now on. */
    public void confirm(@NotBlank String number) {
        Ticket ticket = wanting(number);
        ReaderNaming naming = waiting(ticket);
        if (naming.proposedBy() == caller.requireId()) {
            throw new NotAllowedException("readers.own");
        }
        requireNameable(ticket, naming.account());
        em.remove(naming);
        em.persist(
                new TicketReader(
                        ticket,
                        em.find(Account.class, naming.account()),
                        TicketReader.Origin.NOMBRADO));
        em.flush();
        Instant now = clock.instant();
        note(ticket, StepKind.LECTOR_NOMBRADO, naming.account(), naming.reason());
        calls.fire(
                new ReadersCalled(
                        ticket.getId(),
                        Set.of(naming.account()),
                        TicketReader.Origin.NOMBRADO,
                        now));
    }

    /** Not this one; another can be proposed. */
    public void reject(@NotBlank String number) {
        Ticket ticket = wanting(number);
        ReaderNaming naming = waiting(ticket);
        em.remove(naming);
        em.flush();
        note(ticket, StepKind.LECTOR_RECHAZADO, naming.account(), null);
    }

    private void note(Ticket ticket, StepKind kind, long account, String reason) {
        String name = em.find(Account.class, account).getDisplayName();
        ticketRepository.step(
                ticket,
                kind,
                reason == null ? name : name + ": " + reason,
                (t, now) -> t.touch(now));
    }

    private ReaderNaming waiting(Ticket ticket) {
        ReaderNaming naming = em.find(ReaderNaming.class, ticket.getId());
        if (naming == null) {
            throw new NotAllowedException("readers.decided");
        }
        return naming;
    }

    private Ticket wanting(String number) {
        Ticket ticket = ticketRepository.listed(number);
        if (!ticket.isRestricted()) {
            throw new NotFoundException();
        }
        ReaderGap gap = em.find(ReaderGap.class, ticket.getId());
        if (gap == null || !gap.isNameable(clock.instant())) {
            throw new NotAllowedException("readers.notWanted");
        }
        long me = caller.requireId();
        if (gap.isLeaving(me) || isExcluded(ticket, me)) {
            throw new NotAllowedException("readers.involved");
        }
        return ticket;
    }

    private boolean isExcluded(Ticket ticket, long id) {
        return em.find(ReaderExclusion.class, new TicketAccountId(ticket.getId(), id)) != null;
    }

    private void requireNameable(Ticket ticket, long account) {
        if (account == caller.requireId()) {
            throw new NotAllowedException("readers.yourself");
        }
        if (!isNameable(ticket, account)) {
            throw new NotAllowedException("readers.notNameable");
        }
    }

    private boolean isNameable(Ticket ticket, long id) {
        Account account = em.find(Account.class, id);
        return account != null
                && id != caller.requireId()
                && !readerListRepository.able(List.of(account)).isEmpty()
                && !isExcluded(ticket, id)
                && em.find(TicketReader.class, new TicketAccountId(ticket.getId(), id)) == null
                && ticketRepository.readers(ticket).stream().noneMatch(one -> one.getId() == id);
    }
}
