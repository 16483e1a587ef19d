package cl.soser.canal.activity;

/** The kind of a line of an activity's history. */
enum ActivityStepKind {
    PLANIFICADA,
    FECHA,
    ESCUELA,
    ESCUELA_QUITADA,
    RESPALDO,
    REALIZADA,
    CORREGIDA,
    SUSPENDIDA
}
