package cl.soser.canal.account.signin;

import cl.soser.canal.account.staff.StaffInvited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The last secret that went to each address, before any mail is written; by event and address. */
@ApplicationScoped
public class MailedTokens {

    private static final Map<String, String> LAST = new ConcurrentHashMap<>();

    void on(@Observes VerificationRequested event) {
        keep("verificacion", event.email(), event.token());
    }

    void on(@Observes RegistrationRepeated event) {
        keep("registrado", event.email(), "");
    }

    void on(@Observes PasswordResetRequested event) {
        keep("clave", event.email(), event.token());
    }

    void on(@Observes PasswordChanged event) {
        keep("clave-cambiada", event.email(), "");
    }

    void on(@Observes StaffInvited event) {
        keep("invitacion", event.email(), event.token());
    }

    void on(@Observes EmailChangeRequested event) {
        keep("correo-aviso", event.oldEmail(), "");
        keep("correo", event.newEmail(), event.token() == null ? "" : event.token());
    }

    private static void keep(String kind, String email, String token) {
        LAST.put(kind + " " + email, token);
    }

    /** Empty when nothing of that kind went there. */
    public static Optional<String> last(String kind, String email) {
        return Optional.ofNullable(LAST.get(kind + " " + email));
    }
}
