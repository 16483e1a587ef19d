package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.factor.FactorChanged;
import cl.soser.canal.account.factor.FactorRescued;
import cl.soser.canal.account.staff.FactorResetProposed;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Tells the owner of an account of each change of its second factor, and others of a reset. */
@ApplicationScoped
class FactorMailer {

    @Inject Outbox outbox;
    @Inject StaffRepository staff;
    @Inject MailSettings settings;

    void on(@Observes FactorChanged event) {
        String kind = event.kind() == null ? "" : "." + event.kind();
        outbox.post(
                changed("change.factor." + event.change() + kind, event.at())
                        .to(event.email(), event.displayName()));
    }

    /** The owner hears of it before it is decided, and those who may decide. */
    void on(@Observes FactorResetProposed event) {
        outbox.post(changed("change.factor.PEDIDO", event.at()).to(event.email(), event.person()));
        String who = staff.names(List.of(event.by())).get(event.by());
        for (Account account : staff.withRole(Role.TI, Role.OPERACIONES)) {
            if (account.getId() != event.by() && !account.getEmail().equals(event.email())) {
                outbox.post(
                        new NewMessage(
                                        MessageCode.SEGUNDO_PASO_POR_DECIDIR,
                                        "factor:" + event.proposal())
                                .to(account.getEmail(), account.getDisplayName())
                                .happened(event.at())
                                .with("persona", event.person())
                                .with("quien", who)
                                .with("enlaceFunciones", settings.baseUrl() + "/admin/funciones"));
            }
        }
    }

    void on(@Observes FactorRescued event) {
        for (Account account : staff.withRole(Role.TI, Role.DATOS)) {
            outbox.post(
                    new NewMessage(
                                    MessageCode.SEGUNDO_PASO_RESTABLECIDO,
                                    "factor:" + event.accountId() + ":" + event.at())
                            .to(account.getEmail(), account.getDisplayName())
                            .happened(event.at())
                            .with("persona", event.displayName())
                            .with("fecha", FullDate.of(event.at())));
        }
    }

    private NewMessage changed(String words, Instant when) {
        return new NewMessage(MessageCode.CUENTA_CAMBIADA, words + ":" + when)
                .with("cambio", MessageLabels.word(words))
                .with("fecha", FullDate.of(when))
                .with("enlaceClave", settings.baseUrl() + "/clave");
    }
}
