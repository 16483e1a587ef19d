package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.alert.AlertCalled;
import cl.soser.canal.alert.AlertCalled.Recipient;
import cl.soser.canal.alert.AlertsGathered;
import cl.soser.canal.alert.OnCallGapNoticed;
import cl.soser.canal.alert.RestrictedDangerRaised;
import cl.soser.canal.alert.RisksGathered;
import cl.soser.canal.escalation.OnCallGap;
import cl.soser.canal.notification.outbox.MessageChannel;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.TicketPile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Messages of alerts and possible risks, by mail and by telephone: number, kind, place and time,
 * never a word that a person wrote.
 */
@ApplicationScoped
class AlertMailer {

    /** A telephone does not ring for what was urgent an hour ago; further rounds follow. */
    private static final Duration USEFUL = Duration.ofHours(1);

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject TicketMessageBuilder ticketMessageBuilder;
    @Inject StaffRecipients staffRecipients;
    @Inject MailSettings settings;

    void on(@Observes AlertCalled event) {
        Ticket ticket = ticketMessageBuilder.ticket(event.ticketId());
        String occasion = "alerta:" + event.round();
        for (Recipient one : event.people()) {
            Account person = em.find(Account.class, one.account());
            String link = settings.baseUrl() + "/alerta?t=" + one.token();
            outbox.post(
                    ticketMessageBuilder
                            .alert(MessageCode.ALERTA, ticket, occasion)
                            .happened(event.at())
                            .to(person.getEmail(), person.getDisplayName())
                            .with("enlaceTomar", link));
            if (one.telephone() != null) {
                outbox.post(
                        ticketMessageBuilder
                                .alert(MessageCode.ALERTA_TELEFONO, ticket, occasion)
                                .happened(event.at())
                                .by(MessageChannel.TELEFONO)
                                .to(one.telephone(), person.getDisplayName())
                                .uselessAfter(event.round() == 1 ? null : event.at().plus(USEFUL))
                                .with("enlaceTomar", link));
            }
        }
    }

    void on(@Observes AlertsGathered event) {
        Account person = em.find(Account.class, event.account());
        Supplier<NewMessage> message =
                () ->
                        new NewMessage(
                                        MessageCode.ALERTAS_JUNTAS,
                                        "alertas:" + event.at().toEpochMilli())
                                .happened(event.at())
                                .with("cuantos", MessageLabels.word("alerts", count(event)))
                                .with("casos", lines(event.tickets()))
                                .with("enlaceAlertas", list(TicketPile.ALERTAS));
        outbox.post(message.get().to(person.getEmail(), person.getDisplayName()));
        if (event.telephone() != null) {
            outbox.post(
                    message.get()
                            .by(MessageChannel.TELEFONO)
                            .uselessAfter(event.at().plus(USEFUL))
                            .to(event.telephone(), person.getDisplayName()));
        }
    }

    private static int count(AlertsGathered event) {
        return event.tickets().size();
    }

    /** In half an hour one, whatever comes in it. */
    void on(@Observes RisksGathered event) {
        Account person = em.find(Account.class, event.account());
        outbox.post(
                new NewMessage(
                                MessageCode.RIESGOS_EN_ESPERA,
                                "riesgos:" + event.since().toEpochMilli())
                        .happened(event.since())
                        .to(person.getEmail(), person.getDisplayName())
                        .with("cuantos", MessageLabels.word("risks", event.tickets().size()))
                        .with("casos", lines(event.tickets()))
                        .with("enlaceAlertas", list(TicketPile.RIESGOS)));
    }

    private String list(TicketPile pile) {
        return settings.baseUrl() + "/gestion?bandeja=" + pile;
    }

    private String lines(List<Long> tickets) {
        return tickets.stream()
                .map(ticketMessageBuilder::ticket)
                .map(one -> one.getNumber() + ": " + TicketMessageBuilder.danger(one))
                .collect(Collectors.joining("\n"));
    }

    /** On a day one, whatever the gaps. */
    void on(@Observes OnCallGapNoticed event) {
        for (Long account : event.accounts()) {
            Account person = em.find(Account.class, account);
            outbox.post(
                    new NewMessage(MessageCode.GUARDIA_VACIA, "guardia:" + event.day())
                            .to(person.getEmail(), person.getDisplayName())
                            .with(
                                    "huecos",
                                    event.gaps().stream()
                                            .map(this::line)
                                            .collect(Collectors.joining("\n")))
                            .with(
                                    "enlaceVencimientos",
                                    settings.baseUrl() + "/gestion/vencimientos"));
        }
    }

    private String line(OnCallGap gap) {
        return MessageLabels.word(
                "onCall.gap",
                gap.area() == null
                        ? MessageLabels.word("onCall.all")
                        : ticketMessageBuilder.area(gap.area()),
                FullDate.of(gap.from()),
                FullDate.of(gap.until()));
    }

    /** The area learns kind and place, and reads nothing. */
    void on(@Observes RestrictedDangerRaised event) {
        Ticket ticket = ticketMessageBuilder.ticket(event.ticketId());
        for (Account person : staffRecipients.ofArea(event.area())) {
            outbox.post(
                    ticketMessageBuilder
                            .alert(MessageCode.ALERTA_RESERVADA, ticket, "")
                            .happened(event.at())
                            .to(person.getEmail(), person.getDisplayName())
                            .with("razon", MessageLabels.word("danger." + event.kind())));
        }
    }

    /** Telephones that have not rung yet need not ring any more. */
    void on(@Observes TicketChanged change) {
        switch (change.kind()) {
            case ALERTA_TOMADA, VALIDACION, CORRECCION, ANULACION ->
                    outbox.withdraw(
                            MessageCode.ALERTA_TELEFONO, change.ticketId(), "outbox.reason.taken");
            default -> {}
        }
    }
}
