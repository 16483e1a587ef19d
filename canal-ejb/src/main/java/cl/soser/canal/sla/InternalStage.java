package cl.soser.canal.sla;

/** The internal stages that have a term in working time (rules, section 6). */
public enum InternalStage {
    VALIDACION,
    REDACCION,
    REVISION,
    VISACION
}
