package cl.soser.canal.response;

/** What an action is for. */
public enum ActionKind {
    /** Puts right what happened to those it happened to. */
    INMEDIATA,
    /** Takes away the cause. */
    CORRECTIVA,
    /** Keeps it from happening elsewhere. */
    PREVENTIVA
}
