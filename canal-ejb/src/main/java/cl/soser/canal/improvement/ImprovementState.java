package cl.soser.canal.improvement;

/** Whether an idea is taken up. */
public enum ImprovementState {
    PROPUESTA,
    /** An action carries it out. */
    ACEPTADA,
    DESCARTADA
}
