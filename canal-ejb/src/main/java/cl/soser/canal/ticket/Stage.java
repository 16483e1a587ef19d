package cl.soser.canal.ticket;

/**
 * What a citizen is told, in the procedure's words: receipt, answer, definitive answer; or a
 * reopening.
 */
public enum Stage {
    ACUSE,
    RESPUESTA,
    RESPUESTA_DEFINITIVA,
    REAPERTURA
}
