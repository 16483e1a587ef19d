package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.directory.School;
import cl.soser.canal.inbound.ReplyJoined;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.OutboundMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.paper.photo.PhotoReturned;
import cl.soser.canal.response.sent.SealBroken;
import cl.soser.canal.response.workflow.ApprovalRequested;
import cl.soser.canal.response.workflow.ApprovalsReminded;
import cl.soser.canal.shared.DeliveryFailed;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.intake.TicketFiled;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages to staff about a ticket: what waits for them, what runs out, what must be done at once.
 * Written in the transaction of the act.
 */
@ApplicationScoped
class StaffMailer {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject TicketMessageBuilder ticketMessageBuilder;
    @Inject StaffRecipients staffRecipients;
    @Inject TicketRecipients ticketRecipients;
    @Inject MailSettings settings;
    @Inject Caller caller;

    void on(@Observes TicketFiled filed) {
        if (!filed.automatic()) {
            return;
        }
        Ticket ticket = ticketMessageBuilder.ticket(filed.ticketId());
        if (!ticket.isRestricted()) {
            post(
                    staffRecipients.ofArea(ticket.getArea()),
                    () ->
                            ticketMessageBuilder
                                    .internal(MessageCode.COPIA_AREA, ticket, "")
                                    .happened(filed.enteredAt()));
        }
    }

    void on(@Observes TicketChanged change) {
        switch (change.kind()) {
            case VALIDACION, CORRECCION -> {
                assigned(change);
                copies(change);
            }
            case DERIVACION, REAPERTURA -> assigned(change);
            case RECLASIFICACION -> {
                if (change.from() == TicketStatus.CERRADO) {
                    assigned(change); // the template had closed it
                }
            }
            case DEVOLUCION -> returnedToArea(change);
            case RECHAZO -> rejectedByOperations(change);
            case REPLICA -> replied(change);
            default -> {}
        }
    }

    private void assigned(TicketChanged change) {
        Ticket ticket = ticketMessageBuilder.ticket(change.ticketId());
        if (caller.isOnBehalf() && !ticket.isRestricted()) {
            return; // one of many; its area gets one mail for all of them
        }
        String note = change.kind() == StepKind.REAPERTURA ? null : change.reason();
        post(
                ticketRecipients.answering(ticket),
                () -> step(MessageCode.DERIVADO, ticket, change).with("nota", note));
    }

    /** The case has no answer yet, and the areas in copy may be asked about it. */
    private void copies(TicketChanged change) {
        Ticket ticket = ticketMessageBuilder.ticket(change.ticketId());
        for (String area : ticket.getCopies()) {
            if (!ticket.isRestricted() && !area.equals(ticket.getArea())) {
                post(
                        staffRecipients.ofArea(area),
                        () -> step(MessageCode.COPIA_EN_CURSO, ticket, change));
            }
        }
    }

    /** The administrator returned a text: the people who write it are notified. */
    private void returnedToArea(TicketChanged change) {
        Ticket ticket = ticketMessageBuilder.ticket(change.ticketId());
        notReleased(change, ticket, ticketRecipients.working(ticket));
    }

    /** Operations rejected a text: the administrators are notified. */
    private void rejectedByOperations(TicketChanged change) {
        Ticket ticket = ticketMessageBuilder.ticket(change.ticketId());
        notReleased(change, ticket, ticketRecipients.leading(ticket));
    }

    /** Both decisions use the wording DEVUELTO, with who decided and why. */
    private void notReleased(TicketChanged change, Ticket ticket, List<Account> whom) {
        post(
                whom,
                () ->
                        step(MessageCode.DEVUELTO, ticket, change)
                                .with("quien", name(change.account()))
                                .with("razon", change.reason()));
    }

    /** If no approver is at work, the administrator is notified and must find one. */
    void on(@Observes ApprovalRequested asked) {
        Ticket ticket = ticketMessageBuilder.ticket(asked.ticketId());
        List<Account> whom =
                asked.accounts().isEmpty()
                        ? ticketRecipients.leading(ticket)
                        : asked.accounts().stream().map(id -> em.find(Account.class, id)).toList();
        post(
                whom,
                () ->
                        ticketMessageBuilder
                                .internal(
                                        asked.accounts().isEmpty()
                                                ? MessageCode.SIN_VISADOR
                                                : MessageCode.POR_VISAR,
                                        ticket,
                                        "A_VISACION:" + asked.at().toEpochMilli())
                                .happened(asked.at())
                                .with("razon", asked.reason()));
    }

    /** One mail to each with all that waits for them. */
    void on(@Observes ApprovalsReminded waiting) {
        waiting.numbers()
                .forEach(
                        (id, numbers) -> {
                            Account account = em.find(Account.class, id);
                            outbox.post(
                                    new NewMessage(
                                                    MessageCode.VISACION_PENDIENTE,
                                                    "visar:" + waiting.at().toEpochMilli())
                                            .happened(waiting.at())
                                            .to(account.getEmail(), account.getDisplayName())
                                            .with(
                                                    "cuantos",
                                                    MessageLabels.word("texts", numbers.size()))
                                            .with("casos", String.join("\n", numbers))
                                            .with(
                                                    "enlaceVisar",
                                                    settings.baseUrl()
                                                            + "/gestion?bandeja=POR_VISAR"));
                        });
    }

    private void replied(TicketChanged change) {
        Ticket ticket = ticketMessageBuilder.ticket(change.ticketId());
        post(
                ticketRecipients.working(ticket),
                () -> step(MessageCode.DATOS_RECIBIDOS, ticket, change));
    }

    /** The ticket is closed, so the area and the administrators are notified that the mail came. */
    void on(@Observes ReplyJoined reply) {
        if (!reply.afterClosing()) {
            return;
        }
        Ticket ticket = ticketMessageBuilder.ticket(reply.ticketId());
        Instant until = ticket.getClosedAt().plus(CitizenTicketService.REOPENING);
        post(
                ticketRecipients.all(ticket),
                () ->
                        ticketMessageBuilder
                                .internal(
                                        MessageCode.ESCRIBIO_TRAS_CIERRE,
                                        ticket,
                                        "correo:" + reply.mail())
                                .with(
                                        "reabrirHasta",
                                        reply.at().isAfter(until) ? "" : FullDate.of(until)));
    }

    /**
     * A sent answer was changed outside the application: IT and the administrators are notified.
     */
    void on(@Observes SealBroken seal) {
        Ticket ticket = ticketMessageBuilder.ticket(seal.ticketId());
        Map<Long, Account> whom = new LinkedHashMap<>();
        add(whom, staffRecipients.withRole(Role.TI));
        add(whom, staffRecipients.withRole(Role.ADMINISTRADOR));
        post(
                List.copyOf(whom.values()),
                () ->
                        ticketMessageBuilder
                                .internal(
                                        MessageCode.SELLO_ROTO,
                                        ticket,
                                        seal.answer() + ":" + seal.foundAt().toEpochMilli())
                                .with("fecha", FullDate.of(seal.foundAt())));
    }

    /** The duty becomes a call (rules, sections 6 and 7). */
    void on(@Observes DeliveryFailed failure) {
        if (!MessageCode.ofFile(failure.templateCode()).isOwed()) {
            return;
        }
        Ticket ticket =
                em.createNamedQuery(Ticket.BY_NUMBER, Ticket.class)
                        .setParameter("number", failure.ticketNumber())
                        .getSingleResult();
        String what = em.find(OutboundMessage.class, failure.messageId()).getSubject();
        post(
                ticketRecipients.leading(ticket),
                () ->
                        ticketMessageBuilder
                                .internal(
                                        MessageCode.LLAMAR,
                                        ticket,
                                        String.valueOf(failure.messageId()))
                                .with("aviso", what));
    }

    /**
     * To the sender of the photograph, who may send another. It does not name the person of the
     * sheet.
     */
    void on(@Observes PhotoReturned event) {
        Account sender = em.find(Account.class, event.sender());
        if (!sender.isActive()) {
            return;
        }
        School school = em.find(School.class, event.school());
        outbox.post(
                new NewMessage(MessageCode.FOTO_DEVUELTA, "foto:" + event.photo())
                        .happened(event.at())
                        .to(sender.getEmail(), sender.getDisplayName())
                        .with("establecimiento", school.getName())
                        .with("fecha", FullDate.of(event.photographedAt(), school.getZone()))
                        .with("razon", event.text())
                        .with("enlaceTerreno", settings.baseUrl() + "/terreno"));
    }

    private static void add(Map<Long, Account> readers, Collection<Account> more) {
        more.forEach(account -> readers.put(account.getId(), account));
    }

    private String name(Long account) {
        Account one = account == null ? null : em.find(Account.class, account);
        return one == null ? "" : one.getDisplayName();
    }

    private NewMessage step(MessageCode code, Ticket ticket, TicketChanged change) {
        String occasion = change.kind() + ":" + change.happenedAt().toEpochMilli();
        return ticketMessageBuilder.internal(code, ticket, occasion).happened(change.happenedAt());
    }

    private void post(List<Account> whom, java.util.function.Supplier<NewMessage> what) {
        for (Account account : whom) {
            outbox.post(what.get().to(account.getEmail(), account.getDisplayName()));
        }
    }
}
