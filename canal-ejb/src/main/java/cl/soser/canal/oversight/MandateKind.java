package cl.soser.canal.oversight;

/** What an institution wants. */
public enum MandateKind {
    REQUERIMIENTO,
    /** Something that is done otherwise from a day on. */
    CAMBIO
}
