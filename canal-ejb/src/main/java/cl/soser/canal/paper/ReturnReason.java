package cl.soser.canal.paper;

/** Why a photograph cannot be used and goes back to whoever took it. */
public enum ReturnReason {
    /** Out of focus, dark, with a shadow or a reflection. */
    BORROSA,
    /** Part of the sheet is not on it. */
    INCOMPLETA,
    /** It shows something else. */
    NO_ES_HOJA,
    /** Its sheets are of another school than the one it was sent for. */
    OTRA_ESCUELA,
    OTRO
}
