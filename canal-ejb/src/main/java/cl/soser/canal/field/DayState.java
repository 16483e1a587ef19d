package cl.soser.canal.field;

/** What a school's day has to show. */
public enum DayState {
    /** Withdrawn, or nothing yet. */
    NADA,
    A_TIEMPO,
    TARDE,
    /** In time, that nothing was written. */
    SIN_NOVEDADES
}
