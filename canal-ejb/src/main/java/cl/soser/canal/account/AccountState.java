package cl.soser.canal.account;

/** Whether an account can sign in; only {@code ACTIVA} can. */
public enum AccountState {
    /** Made by an administrator; the person has not chosen a password yet. */
    INVITADA,
    /** Registered; the mailbox has not been proved yet. */
    PENDIENTE,
    ACTIVA,
    DESACTIVADA
}
