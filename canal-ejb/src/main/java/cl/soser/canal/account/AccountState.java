package cl.soser.canal.account;

/** Whether an account lets anybody in; only {@code ACTIVA} does. */
public enum AccountState {
    /** Made by an administrator; the person has not chosen a password yet. */
    INVITADA,
    /** Registered; the mailbox has not been proved yet. */
    PENDIENTE,
    ACTIVA,
    DESACTIVADA
}
