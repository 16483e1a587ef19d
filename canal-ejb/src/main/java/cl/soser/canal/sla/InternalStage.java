package cl.soser.canal.sla;

/** The work inside the company that has a term of its own, in working time (rules, section 6). */
public enum InternalStage {
    VALIDACION,
    REDACCION,
    REVISION,
    VISACION
}
