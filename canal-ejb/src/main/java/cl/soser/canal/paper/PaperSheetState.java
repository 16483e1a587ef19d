package cl.soser.canal.paper;

/** The state of a sheet. */
public enum PaperSheetState {
    /** Nothing is known of it; it has no row. */
    EN_BLANCO,
    /** It became a ticket. */
    USADA,
    /** Spoiled or withdrawn: text on it does not count. */
    ANULADA,
    /** Lost; if it turns up with text on it, it is used. */
    EXTRAVIADA
}
