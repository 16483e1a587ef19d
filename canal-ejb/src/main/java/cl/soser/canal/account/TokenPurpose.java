package cl.soser.canal.account;

import java.time.Duration;

/** The purpose of a token, and its validity. */
public enum TokenPurpose {
    /** Proves the mailbox of a registration. */
    VERIFICACION(Duration.ofHours(1)),
    /** Chooses a new password. */
    CLAVE(Duration.ofHours(1)),
    /** Lets an invited person choose the first password. */
    INVITACION(Duration.ofDays(7)),
    /** Proves a new mailbox; the payload is the address. */
    CORREO(Duration.ofHours(1)),
    /** The password was right and the second factor is still to be shown; kept by the session. */
    SEGUNDO_PASO(Duration.ofMinutes(15)),
    /** Marks a browser the owner signed in from; the only one used more than once. */
    EQUIPO(Duration.ofDays(180));

    private final Duration lifetime;

    TokenPurpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }
}
