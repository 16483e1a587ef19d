package cl.soser.canal.ticket;

/** How a merge stands. */
public enum MergeState {
    /** It would take an overdue ticket out of the figures, and waits for a second person. */
    PEDIDA,
    NEGADA,
    HECHA,
    DESHECHA
}
