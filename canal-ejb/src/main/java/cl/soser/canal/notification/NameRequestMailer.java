package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.ticket.identity.NamesAsked;
import cl.soser.canal.ticket.identity.NamesDecided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Tells those who decide that names were asked for, and the reader what was decided; no names. */
@ApplicationScoped
class NameRequestMailer {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject StaffRecipients staffRecipients;
    @Inject MailSettings settings;

    void on(@Observes NamesAsked event) {
        String reader = em.find(Account.class, event.account()).getDisplayName();
        Map<String, Account> deciders = new LinkedHashMap<>();
        Stream.of(Role.ADMINISTRADOR, Role.DATOS)
                .flatMap(role -> staffRecipients.withRole(role).stream())
                .forEach(account -> deciders.put(account.getEmail(), account));
        for (Account account : deciders.values()) {
            outbox.post(
                    new NewMessage(MessageCode.NOMBRES_PEDIDOS, "nombres:" + event.request())
                            .to(account.getEmail(), account.getDisplayName())
                            .happened(event.at())
                            .about(event.ticketNumber(), event.ticketId())
                            .with("institucion", event.institution())
                            .with("quien", reader)
                            .with("razon", event.purpose())
                            .with("enlaceNombres", settings.baseUrl() + "/admin/nombres"));
        }
    }

    void on(@Observes NamesDecided event) {
        Account reader = em.find(Account.class, event.reader());
        String decision = event.released() ? "names.released" : "names.refused";
        outbox.post(
                new NewMessage(MessageCode.NOMBRES_DECIDIDOS, "nombres:" + event.request())
                        .to(reader.getEmail(), reader.getDisplayName())
                        .happened(event.at())
                        .about(event.ticketNumber(), event.ticketId())
                        .with("decision", MessageLabels.word(decision))
                        .with("nota", event.released() ? "" : event.reason())
                        .with(
                                "enlaceCaso",
                                settings.baseUrl()
                                        + "/institucion/tickets/"
                                        + event.ticketNumber()));
    }
}
