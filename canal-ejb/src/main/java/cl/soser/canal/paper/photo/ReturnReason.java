package cl.soser.canal.paper.photo;

/** Why a photograph is unusable and goes back to its sender. */
public enum ReturnReason {
    /** Out of focus, dark, with a shadow or a reflection. */
    BORROSA,
    /** Part of the sheet is not on it. */
    INCOMPLETA,
    /** It shows something else. */
    NO_ES_HOJA,
    /** Its sheets belong to another school than the one it was sent for. */
    OTRA_ESCUELA,
    OTRO
}
