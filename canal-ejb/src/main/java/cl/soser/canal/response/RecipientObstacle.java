package cl.soser.canal.response;

/** Why a ticket does not get an answer written on another one. */
public enum RecipientObstacle {
    ANULADA,
    CERRADA,
    /** Its routing is not validated; temporary. */
    POR_VALIDAR,
    /** It waits for its citizen's reply; temporary. */
    ESPERA_CIUDADANO,
    /** It has a text of its own under way, which must not be overwritten. */
    TEXTO_PROPIO,
    /** It already has an answer with steps, and this answer gives steps again. */
    YA_CON_PASOS,
    FUERA_DEL_INCIDENTE,
    /** By the time the text left, a rule demanded approval for this ticket, and it had none. */
    SIN_VISAR,
    /** The text lacks what an answer to this ticket must contain. */
    INCOMPLETA;

    /** Whether the obstacle is temporary. */
    public boolean isPassing() {
        return this == POR_VALIDAR || this == ESPERA_CIUDADANO;
    }
}
