package cl.soser.canal.response.workflow;

/** Why Operations rejects a text; counted, and shown to the author who must correct it. */
public enum RejectionReason {
    NO_RESPONDE,
    DATO_ERRADO,
    TONO,
    FALTAN_ACCIONES,
    FALTA_RESPALDO,
    DATOS_PERSONALES,
    OTRO
}
