package cl.soser.canal.assignment;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.note.MentionCandidate;
import cl.soser.canal.note.NoteWriter;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.handling.TicketEditor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Assigns a ticket to a person. A note mentions the previous and the new owner, so that both are
 * notified. The use case checks whether the caller may work on the ticket.
 */
@ApplicationScoped
public class Assignments {

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject TicketEditor ticketEditor;
    @Inject NoteWriter noteWriter;
    @Inject TicketRepository ticketRepository;
    @Inject Caller caller;

    /** Who may work on it, by name. */
    List<MentionCandidate> workers(Ticket ticket) {
        Set<Long> may = ticket.isRestricted() ? Set.of() : accounts(List.of(ticket.getArea()));
        return ticketRepository.readers(ticket).stream()
                .filter(reader -> ticket.isRestricted() || may.contains(reader.getId()))
                .map(MentionCandidate::of)
                .sorted(Comparator.comparing(MentionCandidate::name))
                .toList();
    }

    /** Who may work on tickets of those areas, by name; of one that is restricted perhaps not. */
    public List<MentionCandidate> workersOf(Collection<String> areas) {
        return accounts(areas).stream()
                .map(id -> em.find(Account.class, id))
                .map(MentionCandidate::of)
                .sorted(Comparator.comparing(MentionCandidate::name))
                .toList();
    }

    private Set<Long> accounts(Collection<String> areas) {
        Set<Long> all = new LinkedHashSet<>();
        if (!areas.isEmpty()) {
            all.addAll(
                    em.createNamedQuery(Account.IDS_IN_AREAS, Long.class)
                            .setParameter("areas", areas)
                            .setParameter("role", AREA)
                            .setParameter("active", AccountState.ACTIVA)
                            .getResultList());
        }
        all.addAll(staff.idsWithRole(ADMINISTRADOR));
        return all;
    }

    public boolean mayWork(long account, Ticket ticket) {
        return workers(ticket).stream().anyMatch(one -> one.account() == account);
    }

    /** The caller works on it from now on; taken twice it is taken once. */
    public void take(Ticket ticket) {
        Long had = ticket.getTakenBy();
        long me = caller.requireId();
        if (Objects.equals(had, me)) {
            return;
        }
        if (had != null) {
            noteWriter.write(
                    ticket,
                    "Toma esta solicitud, que trabajaba " + name(had) + ".",
                    reached(ticket, List.of(had)));
        }
        ticketEditor.take(ticket);
    }

    /**
     * That colleague works on it from now on.
     *
     * @param why may be null
     */
    public void give(Ticket ticket, long account, String why) {
        Long had = ticket.getTakenBy();
        if (Objects.equals(had, account)) {
            throw new NotAllowedException("hands.same", name(account));
        }
        if (!mayWork(account, ticket)) {
            throw new NotAllowedException("hands.cannot", name(account));
        }
        String reason = why == null || why.isBlank() ? "" : ": " + why.strip();
        List<Long> recipients = new ArrayList<>(List.of(account));
        if (had != null) {
            recipients.add(had);
        }
        noteWriter.write(
                ticket,
                "Entrega esta solicitud a " + name(account) + reason + ".",
                reached(ticket, recipients));
        ticketEditor.give(ticket, account, name(account) + reason);
    }

    /** Releases it: by its owner or the administrator. */
    void letGo(Ticket ticket) {
        Long had = ticket.getTakenBy();
        if (had == null) {
            throw new NotAllowedException("hands.nobody");
        }
        if (!had.equals(caller.requireId()) && !caller.has(ADMINISTRADOR)) {
            throw new NotAllowedException("hands.others", name(had));
        }
        if (!had.equals(caller.requireId())) {
            noteWriter.write(
                    ticket,
                    "Suelta esta solicitud, que trabajaba " + name(had) + ".",
                    reached(ticket, List.of(had)));
        }
        ticketEditor.letGo(ticket);
    }

    /** No notice to people who may no longer read it, nor about one's own act. */
    private Set<Long> reached(Ticket ticket, List<Long> accounts) {
        Set<Long> all = new LinkedHashSet<>(accounts);
        all.remove(caller.requireId());
        if (!all.isEmpty()) {
            Set<Long> may = new LinkedHashSet<>();
            ticketRepository.readers(ticket).forEach(reader -> may.add(reader.getId()));
            all.retainAll(may);
        }
        return all;
    }

    private String name(long account) {
        Account known = em.find(Account.class, account);
        return known == null ? "" : MentionCandidate.of(known).name();
    }
}
