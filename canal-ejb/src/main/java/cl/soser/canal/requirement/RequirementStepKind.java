package cl.soser.canal.requirement;

/** What happened to a requirement, one line of its history each. */
public enum RequirementStepKind {
    REGISTRADO,
    PLAZO,
    RESPONSABLE,
    CUMPLIDO,
    SIN_EFECTO
}
