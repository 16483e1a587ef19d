package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.export.ExportEnded;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Informs the requester of a long list that its file is ready, or has failed. */
@ApplicationScoped
class ExportMailer {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject MailSettings settings;

    void on(@Observes ExportEnded end) {
        Account account = em.find(Account.class, end.account());
        MessageCode code =
                end.isReady() ? MessageCode.EXPORTACION_LISTA : MessageCode.EXPORTACION_FALLIDA;
        NewMessage message =
                new NewMessage(code, "exportacion:" + end.export())
                        .to(account.getEmail(), account.getDisplayName())
                        .happened(end.at())
                        .with(
                                "enlaceExportaciones",
                                settings.baseUrl()
                                        + (account.getRoles().contains(Role.INSTITUCION)
                                                ? "/institucion"
                                                : "/gestion")
                                        + "/exportaciones");
        outbox.post(
                end.isReady()
                        ? message.with("cuantas", MessageLabels.word("export.rows", end.rows()))
                                .with("hasta", FullDate.of(end.until()))
                        : message.with("aviso", why(end)));
    }

    private static String why(ExportEnded end) {
        return end.errorCode() == null
                ? MessageLabels.word("export.refused")
                : MessageLabels.word("export.failed", end.errorCode());
    }
}
