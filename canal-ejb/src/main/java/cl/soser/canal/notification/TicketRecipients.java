package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who of the staff is told of what happens to a ticket. Of a restricted one its readers are, in the
 * place of everybody else.
 */
@ApplicationScoped
public class TicketRecipients {

    @PersistenceContext EntityManager em;
    @Inject StaffRecipients staffRecipients;
    @Inject TicketRepository ticketRepository;

    /** Who answers it. */
    public List<Account> answering(Ticket ticket) {
        return ticket.isRestricted() ? readers(ticket) : staffRecipients.ofArea(ticket.getArea());
    }

    /** Who works on it, or else all who answer it. */
    public List<Account> working(Ticket ticket) {
        Account one =
                ticket.getTakenBy() == null ? null : em.find(Account.class, ticket.getTakenBy());
        boolean may =
                one != null
                        && one.isActive()
                        && (!ticket.isRestricted() || readers(ticket).contains(one));
        return may ? List.of(one) : answering(ticket);
    }

    /** Who reviews and sends its answer. */
    List<Account> leading(Ticket ticket) {
        return ticket.isRestricted()
                ? readers(ticket)
                : staffRecipients.withRole(Role.ADMINISTRADOR);
    }

    /** Who answers it, and who leads the channel. */
    List<Account> all(Ticket ticket) {
        return List.copyOf(everybody(ticket).values());
    }

    private Map<Long, Account> everybody(Ticket ticket) {
        Map<Long, Account> all = new LinkedHashMap<>();
        add(all, answering(ticket));
        if (!ticket.isRestricted()) {
            add(all, staffRecipients.withRole(Role.ADMINISTRADOR));
            add(all, staffRecipients.withRole(Role.OPERACIONES));
        }
        return all;
    }

    private List<Account> readers(Ticket ticket) {
        return List.copyOf(ticketRepository.readers(ticket));
    }

    private static void add(Map<Long, Account> recipients, Collection<Account> more) {
        more.forEach(account -> recipients.put(account.getId(), account));
    }
}
