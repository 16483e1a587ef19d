package cl.soser.canal.correctiveaction;

/** The state of an action. */
public enum CorrectiveActionState {
    PENDIENTE,
    /** Done, and not yet known to have worked. */
    HECHA,
    EFICAZ,
    NO_EFICAZ,
    /** Given up, with a reason. */
    ANULADA;

    public boolean isEnded() {
        return this != PENDIENTE && this != HECHA;
    }
}
