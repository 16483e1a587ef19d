package cl.soser.canal.notification;

import cl.soser.canal.account.signin.ContactChanged;
import cl.soser.canal.account.signin.EmailChangeRequested;
import cl.soser.canal.account.signin.EmailChanged;
import cl.soser.canal.account.signin.PasswordChanged;
import cl.soser.canal.account.signin.PasswordResetRequested;
import cl.soser.canal.account.signin.RegistrationRepeated;
import cl.soser.canal.account.signin.VerificationRequested;
import cl.soser.canal.account.staff.StaffInvited;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.language.ChosenLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;

/** Mails to owners of accounts, written in the transaction of the act. */
@ApplicationScoped
class AccountMailer {

    @Inject Outbox outbox;
    @Inject MailSettings settings;
    @Inject ChosenLanguage chosenLanguage;
    @Inject Clock clock;

    void on(@Observes VerificationRequested event) {
        outbox.post(
                secret(MessageCode.VERIFICACION, event.token(), event.expiresAt())
                        .to(event.email(), "")
                        .unverified(true)
                        .spoken(chosenLanguage.get().orElse(null))
                        .with("enlace", link("/verificar?t=" + event.token())));
    }

    /** At most once an hour for one mailbox, for any number of attempts. */
    void on(@Observes RegistrationRepeated event) {
        long hour = clock.millis() / 3_600_000;
        outbox.post(
                new NewMessage(MessageCode.YA_REGISTRADO, String.valueOf(hour))
                        .to(event.email(), "")
                        .with("enlace", link("/login"))
                        .with("enlaceClave", link("/clave")));
    }

    void on(@Observes PasswordResetRequested event) {
        outbox.post(
                secret(MessageCode.CLAVE, event.token(), event.expiresAt())
                        .to(event.email(), event.displayName())
                        .unverified(!event.proved())
                        .spoken(chosenLanguage.get().orElse(null))
                        .with("enlace", link("/clave?t=" + event.token())));
    }

    void on(@Observes PasswordChanged event) {
        outbox.post(
                news(MessageCode.CLAVE_CAMBIADA, event.changedAt())
                        .to(event.email(), event.displayName()));
    }

    void on(@Observes StaffInvited event) {
        String functions =
                event.roles().stream()
                        .sorted()
                        .map(role -> MessageLabels.word("role." + role))
                        .collect(Collectors.joining(", "));
        outbox.post(
                secret(MessageCode.INVITACION, event.token(), event.expiresAt())
                        .to(event.email(), event.displayName())
                        .with("funcion", functions)
                        .with("enlace", link("/invitacion?t=" + event.token())));
    }

    /** The new mailbox gets the link; the old one is informed in any case. */
    void on(@Observes EmailChangeRequested event) {
        if (event.token() != null) {
            outbox.post(
                    secret(MessageCode.CAMBIO_CORREO, event.token(), event.expiresAt())
                            .to(event.newEmail(), "")
                            .unverified(true)
                            .with("enlace", link("/verificar?t=" + event.token())));
        }
        outbox.post(
                news(MessageCode.CAMBIO_CORREO_AVISO, event.requestedAt())
                        .to(event.oldEmail(), event.displayName()));
    }

    void on(@Observes EmailChanged event) {
        outbox.post(
                news(MessageCode.CUENTA_CAMBIADA, event.changedAt())
                        .to(event.oldEmail(), event.displayName())
                        .with("cambio", MessageLabels.word("change.email")));
    }

    void on(@Observes ContactChanged event) {
        outbox.post(
                news(MessageCode.CUENTA_CAMBIADA, event.changedAt())
                        .to(event.email(), event.displayName())
                        .with("cambio", MessageLabels.word("change.contact")));
    }

    private NewMessage secret(MessageCode code, String token, Instant expiresAt) {
        return new NewMessage(code, SecretTokens.hash(token))
                .uselessAfter(expiresAt)
                .with("vence", FullDate.of(expiresAt));
    }

    private NewMessage news(MessageCode code, Instant when) {
        return new NewMessage(code, String.valueOf(when.toEpochMilli()))
                .with("fecha", FullDate.of(when))
                .with("enlaceClave", link("/clave"));
    }

    private String link(String path) {
        return settings.baseUrl() + path;
    }
}
