package cl.soser.canal.ticket;

/**
 * The stages a citizen is informed of, in the procedure's words: receipt, answer, definitive
 * answer; or a reopening.
 */
public enum Stage {
    ACUSE,
    RESPUESTA,
    RESPUESTA_DEFINITIVA,
    REAPERTURA
}
