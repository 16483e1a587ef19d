package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.termchange.TermChange;
import cl.soser.canal.ticket.termchange.TermChangeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/**
 * A change that removes, lengthens or hides a term waits for a second person: those who may decide
 * it are told, but for the one who asked.
 */
@ApplicationScoped
class TermChangeMailer {

    @Inject Outbox outbox;
    @Inject TicketMessageBuilder ticketMessageBuilder;
    @Inject TicketRecipients ticketRecipients;
    @Inject StaffRecipients staffRecipients;
    @Inject TermChangeRepository termChangeRepository;

    void on(@Observes TicketChanged event) {
        Ticket ticket = ticketMessageBuilder.ticket(event.ticketId());
        termChangeRepository
                .open(ticket)
                .filter(change -> change.getKind().asked() == event.kind())
                .ifPresent(change -> notify(ticket, change, event));
    }

    private void notify(Ticket ticket, TermChange change, TicketChanged event) {
        for (Account one : deciders(ticket)) {
            if (!Objects.equals(one.getId(), change.getAskedBy())) {
                outbox.post(
                        ticketMessageBuilder
                                .internal(
                                        MessageCode.CAMBIO_POR_DECIDIR,
                                        ticket,
                                        event.kind() + ":" + event.happenedAt().toEpochMilli())
                                .happened(event.happenedAt())
                                .with(
                                        "pedido",
                                        MessageLabels.word("termChange." + change.getKind()))
                                .with("razon", ticket.isRestricted() ? "" : change.getReason())
                                .to(one.getEmail(), one.getDisplayName()));
            }
        }
    }

    private List<Account> deciders(Ticket ticket) {
        return ticket.isRestricted()
                ? ticketRecipients.leading(ticket)
                : staffRecipients.withRole(Role.OPERACIONES);
    }
}
