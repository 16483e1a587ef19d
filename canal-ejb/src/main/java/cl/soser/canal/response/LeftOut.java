package cl.soser.canal.response;

/** Why a ticket does not get an answer written on another one. */
public enum LeftOut {
    ANULADA,
    CERRADA,
    /** Its routing has not been looked at; passes when it is. */
    POR_VALIDAR,
    /** Its citizen has been asked for something; passes when they reply. */
    ESPERA_CIUDADANO,
    /** It has a text of its own under way, which must not be overwritten. */
    TEXTO_PROPIO,
    /** It was given steps already, and this answer gives steps again. */
    YA_CON_PASOS,
    FUERA_DEL_INCIDENTE,
    /** By the time the text left, a rule demanded approval for this ticket, and it had none. */
    SIN_VISAR,
    /** It does not say what an answer to this ticket must say. */
    INCOMPLETA;

    /** Whether it may be over by the time the answer leaves. */
    public boolean isPassing() {
        return this == POR_VALIDAR || this == ESPERA_CIUDADANO;
    }
}
