package cl.soser.canal.note;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;

/** The people who may read a ticket and its notes, and so may be mentioned in them. */
@ApplicationScoped
class NoteReaders {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;

    /** By name. */
    List<MentionCandidate> of(Ticket ticket) {
        return ticketRepository.readers(ticket).stream()
                .map(MentionCandidate::of)
                .sorted(Comparator.comparing(MentionCandidate::name))
                .toList();
    }

    /** True if a staff member has that name, whether or not they may read the ticket. */
    boolean isKnown(String handle) {
        return em.createNamedQuery(Account.COUNT_STAFF_WITH_EMAIL, Long.class)
                        .setParameter("start", handle.replaceAll("([!%_])", "!$1") + "@%")
                        .setParameter("active", AccountState.ACTIVA)
                        .getSingleResult()
                > 0;
    }
}
