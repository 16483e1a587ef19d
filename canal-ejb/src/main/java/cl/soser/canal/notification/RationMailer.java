package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.audit.RationExceeded;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MessageCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Tells the data officers that somebody reads the data of unusually many people; no names. */
@ApplicationScoped
class RationMailer {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject StaffRecipients staffRecipients;

    void on(@Observes RationExceeded event) {
        String reader = em.find(Account.class, event.account()).getDisplayName();
        String occasion =
                "lectura:" + event.account() + ":" + event.hour() + ":" + event.readings();
        for (Account account : staffRecipients.withRole(Role.DATOS)) {
            outbox.post(
                    new NewMessage(MessageCode.LECTURA_INUSUAL, occasion)
                            .to(account.getEmail(), account.getDisplayName())
                            .with("persona", reader)
                            .with("cuantas", String.valueOf(event.readings()))
                            .with("fecha", FullDate.of(event.hour())));
        }
    }
}
