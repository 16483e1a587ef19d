package cl.soser.canal.ticket;

import cl.soser.canal.danger.DangerKind;

/**
 * What people should do at once, by the kind of danger. The page after filing, the call desk and
 * the acknowledgement say the same; the administrator edits the texts beside those of the messages.
 */
public enum FirstAid {
    /** Somebody is in danger, and it is not known how. */
    ALGUNO,
    ENFERMEDAD,
    ALERGIA,
    ATRAGANTAMIENTO,
    CUERPO_EXTRANO,
    DESCOMPUESTO,
    PLAGA,
    GAS_FUEGO,
    MALTRATO,
    LABORAL,
    SIN_COMIDA,
    /** Nobody is. */
    NINGUNO;

    /**
     * @param kind null where it is not known
     */
    public static FirstAid of(DangerKind kind) {
        return kind == null ? ALGUNO : valueOf(kind.name());
    }
}
