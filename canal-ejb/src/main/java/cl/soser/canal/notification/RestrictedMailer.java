package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.reader.ReaderListChanged;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.intake.TicketFiled;
import cl.soser.canal.ticket.restricted.ReaderWanted;
import cl.soser.canal.ticket.restricted.ReadersCalled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Messages about restricted tickets and their readers: a case came, a substitute is needed, a
 * reader must be named, a list changed. None has a word of a case.
 */
@ApplicationScoped
class RestrictedMailer {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject TicketMessageBuilder ticketMessageBuilder;
    @Inject TicketRecipients ticketRecipients;
    @Inject StaffRecipients staffRecipients;

    void on(@Observes TicketFiled filed) {
        Ticket ticket = ticketMessageBuilder.ticket(filed.ticketId());
        if (ticket.isRestricted() && !filed.alert()) {
            came(ticket, filed.enteredAt());
        }
    }

    void on(@Observes TicketChanged change) {
        if (change.kind() != StepKind.RESTRICCION) {
            return;
        }
        Ticket ticket = ticketMessageBuilder.ticket(change.ticketId());
        if (ticket.isRestricted() && ticket.getStatus().isOpen()) {
            came(ticket, change.happenedAt());
        }
    }

    private void came(Ticket ticket, Instant at) {
        tell(ticket, ticketRecipients.answering(ticket), at, "list");
    }

    void on(@Observes ReadersCalled called) {
        Ticket ticket = ticketMessageBuilder.ticket(called.ticketId());
        tell(ticket, accounts(called.accounts()), called.at(), called.origin().name());
    }

    private void tell(Ticket ticket, Collection<Account> whom, Instant at, String why) {
        for (Account one : whom) {
            outbox.post(
                    ticketMessageBuilder
                            .internal(
                                    MessageCode.CASO_RESERVADO,
                                    ticket,
                                    "lector:" + why + ":" + at.toEpochMilli())
                            .happened(at)
                            .with("razon", MessageLabels.word("reader." + why))
                            .to(one.getEmail(), one.getDisplayName()));
        }
    }

    /** To Operations, which names a reader of that ticket. */
    void on(@Observes ReaderWanted wanted) {
        Ticket ticket = ticketMessageBuilder.ticket(wanted.ticketId());
        for (Account one : staffRecipients.withRole(Role.OPERACIONES)) {
            outbox.post(
                    ticketMessageBuilder
                            .internal(
                                    MessageCode.FALTA_LECTOR,
                                    ticket,
                                    "lector:" + wanted.at().toEpochMilli())
                            .happened(wanted.at())
                            .to(one.getEmail(), one.getDisplayName()));
        }
    }

    void on(@Observes ReaderListChanged changed) {
        tell(changed, changed.named(), "reader.named");
        tell(changed, changed.removed(), "reader.removed");
    }

    private void tell(ReaderListChanged changed, Set<Long> whom, String what) {
        for (Account one : accounts(whom)) {
            outbox.post(
                    new NewMessage(
                                    MessageCode.LISTA_LECTORES,
                                    changed.matter() + ":" + changed.at().toEpochMilli())
                            .happened(changed.at())
                            .with(
                                    "que",
                                    MessageLabels.word(
                                            what,
                                            MessageLabels.word(
                                                    "restrictedMatter." + changed.matter())))
                            .with("quien", names(changed))
                            .with("fecha", FullDate.of(changed.at()))
                            .to(one.getEmail(), one.getDisplayName()));
        }
    }

    private String names(ReaderListChanged changed) {
        return Stream.of(changed.proposedBy(), changed.confirmedBy())
                .map(id -> em.find(Account.class, id).getDisplayName())
                .collect(Collectors.joining(", "));
    }

    private Collection<Account> accounts(Set<Long> ids) {
        return ids.stream()
                .map(id -> em.find(Account.class, id))
                .filter(Account::isActive)
                .toList();
    }
}
