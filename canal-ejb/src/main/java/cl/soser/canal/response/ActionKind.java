package cl.soser.canal.response;

/** What an action is for. */
public enum ActionKind {
    /** Repairs the harm of the people affected. */
    INMEDIATA,
    /** Takes away the cause. */
    CORRECTIVA,
    /** Prevents the fault elsewhere. */
    PREVENTIVA
}
