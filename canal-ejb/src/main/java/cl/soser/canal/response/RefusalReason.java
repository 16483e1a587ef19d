package cl.soser.canal.response;

/** Why Operations does not accept a text; counted, and told to whoever must mend it. */
public enum RefusalReason {
    NO_RESPONDE,
    DATO_ERRADO,
    TONO,
    FALTAN_ACCIONES,
    FALTA_RESPALDO,
    DATOS_PERSONALES,
    OTRO
}
