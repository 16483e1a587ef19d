package cl.soser.canal.correctiveaction;

/** What happened to an action, one line of its history each. */
public enum CorrectiveActionStepKind {
    CREADA,
    RESPONSABLE,
    PLAZO,
    HECHA,
    /** It was not done after all. */
    REABIERTA,
    RESPALDO,
    UNIDA,
    EFICAZ,
    NO_EFICAZ,
    ANULADA
}
