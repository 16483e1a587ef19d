package cl.soser.canal.paper.photo;

/** The state of a photograph of sheets. */
public enum PhotoState {
    /** To be transcribed. */
    ESPERA,
    /** Every sheet on it became a ticket or is out of use. */
    TRANSCRITA,
    /** Unusable; its sender is asked for another, with the reason. */
    DEVUELTA,
    /** Withdrawn by its sender, or replaced by another. */
    RETIRADA
}
