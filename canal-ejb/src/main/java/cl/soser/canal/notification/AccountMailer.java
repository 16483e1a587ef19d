package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
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
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.Person;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.language.ChosenLanguage;
import cl.soser.canal.shared.language.Language;
import cl.soser.canal.sla.DeadlineLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;

/** Mails to owners of accounts, written in the transaction of the act. */
@ApplicationScoped
class AccountMailer {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject MailSettings settings;
    @Inject ChosenLanguage chosenLanguage;
    @Inject Clock clock;

    void on(@Observes VerificationRequested event) {
        outbox.post(
                secret(MessageCode.VERIFICACION, event.token(), event.expiresAt())
                        .to(event.email(), "")
                        .unverified(true)
                        .spoken(language(event.email()))
                        .with("enlace", link("/verificar?t=" + event.token())));
    }

    /** At most once an hour for one mailbox, for any number of attempts. */
    void on(@Observes RegistrationRepeated event) {
        long hour = clock.millis() / 3_600_000;
        outbox.post(
                new NewMessage(MessageCode.YA_REGISTRADO, String.valueOf(hour))
                        .to(event.email(), "")
                        .spoken(language(event.email()))
                        .with("enlace", link("/login"))
                        .with("enlaceClave", link("/clave")));
    }

    void on(@Observes PasswordResetRequested event) {
        outbox.post(
                secret(MessageCode.CLAVE, event.token(), event.expiresAt())
                        .to(event.email(), event.displayName())
                        .unverified(!event.proved())
                        .spoken(language(event.email()))
                        .with("enlace", link("/clave?t=" + event.token())));
    }

    void on(@Observes PasswordChanged event) {
        outbox.post(
                news(MessageCode.CLAVE_CAMBIADA, event.changedAt())
                        .to(event.email(), event.displayName())
                        .spoken(language(event.email())));
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
                            .spoken(language(event.oldEmail()))
                            .with("enlace", link("/verificar?t=" + event.token())));
        }
        outbox.post(
                news(MessageCode.CAMBIO_CORREO_AVISO, event.requestedAt())
                        .to(event.oldEmail(), event.displayName())
                        .spoken(language(event.oldEmail())));
    }

    void on(@Observes EmailChanged event) {
        outbox.post(
                news(MessageCode.CUENTA_CAMBIADA, event.changedAt())
                        .to(event.oldEmail(), event.displayName())
                        .spoken(language(event.newEmail()))
                        .with("cambio", MessageLabels.word("change.email")));
    }

    void on(@Observes ContactChanged event) {
        outbox.post(
                news(MessageCode.CUENTA_CAMBIADA, event.changedAt())
                        .to(event.email(), event.displayName())
                        .spoken(language(event.email()))
                        .with("cambio", MessageLabels.word("change.contact")));
    }

    private NewMessage secret(MessageCode code, String token, Instant expiresAt) {
        return new NewMessage(code, SecretTokens.hash(token))
                .uselessAfter(expiresAt)
                .dated("vence", expiresAt, DeadlineLabels.SANTIAGO);
    }

    private NewMessage news(MessageCode code, Instant when) {
        return new NewMessage(code, String.valueOf(when.toEpochMilli()))
                .dated("fecha", when, DeadlineLabels.SANTIAGO)
                .with("enlaceClave", link("/clave"));
    }

    /** What the account's owner reads, else the language of the page; null for Spanish. */
    private Language language(String email) {
        return em.createNamedQuery(Account.BY_EMAIL, Account.class)
                .setParameter("emailKey", EmailNormalizer.of(email))
                .getResultStream()
                .findFirst()
                .flatMap(Account::getPersonId)
                .map(id -> em.find(Person.class, id))
                .flatMap(Person::getReadingLanguage)
                .or(chosenLanguage::get)
                .orElse(null);
    }

    private String link(String path) {
        return settings.baseUrl() + path;
    }
}
