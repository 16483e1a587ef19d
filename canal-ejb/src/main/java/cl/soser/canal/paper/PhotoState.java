package cl.soser.canal.paper;

/** Where a photograph of sheets stands. */
public enum PhotoState {
    /** To be transcribed. */
    ESPERA,
    /** Every sheet on it became a ticket or is out of use. */
    TRANSCRITA,
    /** Cannot be used; whoever took it is asked for another, with the reason. */
    DEVUELTA,
    /** Taken back by whoever sent it, or replaced by another. */
    RETIRADA
}
