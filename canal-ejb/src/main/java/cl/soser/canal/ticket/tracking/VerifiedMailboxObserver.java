package cl.soser.canal.ticket.tracking;

import cl.soser.canal.account.signin.MailboxVerified;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Earlier tickets join an account when its owner has proved their mailbox; never by RUT or number
 * alone (rules, section 3).
 */
@ApplicationScoped
class VerifiedMailboxObserver {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;

    void on(@Observes MailboxVerified proved) {
        em.createNamedQuery(Ticket.OF_MAILBOX, Ticket.class)
                .setParameter("emailKey", proved.emailKey())
                .getResultList()
                .forEach(ticket -> join(ticket, proved));
    }

    private void join(Ticket ticket, MailboxVerified proved) {
        ticketRepository.stepAt(
                ticket,
                StepKind.VINCULACION,
                null,
                proved.accountId(),
                proved.provedAt(),
                (joined, at) -> joined.joinAccount(proved.accountId()));
    }
}
