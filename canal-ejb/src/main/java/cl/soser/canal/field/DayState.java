package cl.soser.canal.field;

/** What the school's day contains. */
public enum DayState {
    /** Withdrawn, or nothing yet. */
    NADA,
    A_TIEMPO,
    TARDE,
    /** In time, that nothing was written. */
    SIN_NOVEDADES
}
