package cl.soser.canal.notification.term;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.escalation.EscalationReached;
import cl.soser.canal.escalation.EscalationRecipient;
import cl.soser.canal.notification.TicketRecipients;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.warning.MilestoneReached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the notices of a warning, in its transaction. */
@ApplicationScoped
class TermNoticeObserver {

    @PersistenceContext EntityManager em;
    @Inject RecipientCache recipientCache;
    @Inject TicketRecipients ticketRecipients;

    void on(@Observes EscalationReached event) {
        Ticket ticket = em.find(Ticket.class, event.reached().ticketId());
        Map<Long, Boolean> whom = new HashMap<>();
        event.recipients()
                .forEach(
                        (recipient, immediate) ->
                                people(recipient, ticket, event.reached())
                                        .forEach(
                                                account ->
                                                        whom.merge(
                                                                account,
                                                                immediate,
                                                                Boolean::logicalOr)));
        whom.forEach(
                (account, immediate) ->
                        em.persist(new TermNotice(account, event.reached(), immediate)));
    }

    /** Number and clock of a restricted ticket are for its readers, and for who leads. */
    private List<Long> people(
            EscalationRecipient recipient, Ticket ticket, MilestoneReached event) {
        return switch (recipient) {
            case ENCARGADO ->
                    ticket.isRestricted()
                            ? ids(ticketRecipients.working(ticket))
                            : taker(event)
                                    .map(List::of)
                                    .orElseGet(() -> recipientCache.ofArea(event.area()));
            case AREA ->
                    ticket.isRestricted()
                            ? ids(ticketRecipients.answering(ticket))
                            : recipientCache.ofArea(event.area());
            case ADMINISTRADOR -> recipientCache.withRole(Role.ADMINISTRADOR);
            case OPERACIONES -> recipientCache.withRole(Role.OPERACIONES);
            case GUARDIA -> ticket.isRestricted() ? List.of() : recipientCache.onCall(event.area());
        };
    }

    private static List<Long> ids(List<Account> accounts) {
        return accounts.stream().map(Account::getId).toList();
    }

    private Optional<Long> taker(MilestoneReached event) {
        return Optional.ofNullable(event.takenBy())
                .map(id -> em.find(Account.class, id))
                .filter(Account::isActive)
                .map(Account::getId);
    }
}
