package cl.soser.canal.ticket.merge;

/** The state of a merge. */
public enum MergeState {
    /** It would remove an overdue ticket from the figures, and waits for a second person. */
    PEDIDA,
    NEGADA,
    HECHA,
    DESHECHA
}
