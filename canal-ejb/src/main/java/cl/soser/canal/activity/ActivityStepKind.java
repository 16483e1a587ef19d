package cl.soser.canal.activity;

/** What a line of an activity's history tells. */
public enum ActivityStepKind {
    PLANIFICADA,
    FECHA,
    ESCUELA,
    ESCUELA_QUITADA,
    RESPALDO,
    REALIZADA,
    CORREGIDA,
    SUSPENDIDA
}
