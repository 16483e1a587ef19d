package cl.soser.canal.ticket.consent;

/** Why a representative is asked; the words of each are {@code minorReason.<name>}. */
public enum MinorReason {
    MENOR_14,
    /** Under sixteen, and the request tells of health. */
    SALUD_MENOR_16
}
