package cl.soser.canal.paper.photo;

/** Why a sheet seen on a photograph becomes no ticket of it. */
public enum DiscardReason {
    /** It is blank and may be used another day. */
    EN_BLANCO,
    /** Spoiled or crossed out; its folio is void from now on. */
    ANULADA,
    /** It is a ticket already, or was void before. */
    CONOCIDA,
    /** Its folio was never issued, or belongs to another school. */
    AJENA
}
