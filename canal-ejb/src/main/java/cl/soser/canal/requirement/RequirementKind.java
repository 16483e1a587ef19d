package cl.soser.canal.requirement;

/** The kind of a requirement. */
public enum RequirementKind {
    REQUERIMIENTO,
    /** Something that is done otherwise from a day on. */
    CAMBIO
}
