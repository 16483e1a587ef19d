package cl.soser.canal.activity;

/** Whether it has taken place. */
public enum ActivityState {
    PLANIFICADA,
    REALIZADA,
    SUSPENDIDA
}
