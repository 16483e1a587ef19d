package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.termchange.TermChangeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

    /** Reads nothing of the change itself: two who ask at once would wait for each other's. */
    void on(@Observes TicketChanged event) {
        Stream.of(TermChangeKind.values())
                .filter(kind -> kind.asked() == event.kind())
                .forEach(kind -> notify(kind, event));
    }

    private void notify(TermChangeKind kind, TicketChanged event) {
        Ticket ticket = ticketMessageBuilder.ticket(event.ticketId());
        if (ticket.getTermChangeAskedAt() == null) {
            return; // done at once
        }
        for (Account one : deciders(ticket)) {
            if (!Objects.equals(one.getId(), event.account())) {
                outbox.post(
                        ticketMessageBuilder
                                .internal(
                                        MessageCode.CAMBIO_POR_DECIDIR,
                                        ticket,
                                        event.kind() + ":" + event.happenedAt().toEpochMilli())
                                .happened(event.happenedAt())
                                .with("pedido", MessageLabels.word("termChange." + kind))
                                .with("razon", ticket.isRestricted() ? "" : event.reason())
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
