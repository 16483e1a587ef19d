package cl.soser.canal.response.workflow;

/**
 * Why Operations rejects a text. The reasons are counted. The page of the ticket shows them to the
 * administrators, who get the text back.
 */
public enum RejectionReason {
    NO_RESPONDE,
    DATO_ERRADO,
    TONO,
    FALTAN_ACCIONES,
    FALTA_RESPALDO,
    DATOS_PERSONALES,
    OTRO
}
