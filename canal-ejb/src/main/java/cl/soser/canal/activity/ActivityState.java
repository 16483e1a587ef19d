package cl.soser.canal.activity;

/** Whether an activity has taken place. */
public enum ActivityState {
    PLANIFICADA,
    REALIZADA,
    SUSPENDIDA
}
