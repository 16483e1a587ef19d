package cl.soser.canal.ticket;

/** The kind of a line of a ticket's timeline. */
public enum StepKind {
    INGRESO,
    RETENCION,
    VALIDACION,
    CORRECCION,
    DERIVACION,
    TOMA,
    /** Another person works on it from now on. */
    ENTREGA,
    /** The person who worked on it released it. */
    SUELTA,
    RECLASIFICACION,
    RECLASIFICACION_PEDIDA,
    RECLASIFICACION_NEGADA,
    URGENCIA,
    INSTITUCION,
    /** Its figures follow the institution that reads it. */
    INSTITUCION_ACEPTADA,
    /** The institution that read it before reads it again. */
    INSTITUCION_NEGADA,
    /** The person who asked for a change of its term does so no more. */
    CAMBIO_RETIRADO,
    RESTRICCION,
    /** A reader of a restricted ticket reads it no more. */
    LECTOR_EXCLUIDO,
    /** One person of Operations proposed a reader of a restricted ticket. */
    LECTOR_PROPUESTO,
    LECTOR_NOMBRADO,
    LECTOR_RECHAZADO,
    /** What was written after the entry tells of a danger. */
    RIESGO_LEIDO,
    /** A possible risk is an alert, or what nothing had told of a danger. */
    RIESGO_CONFIRMADO,
    /** A possible risk is none. */
    RIESGO_DESCARTADO,
    /** One of the people called for an alert sees to it. */
    ALERTA_TOMADA,
    /** What somebody did about an alert where it was told of. */
    ALERTA_ATENDIDA,
    /** The establishment or the person was called about an alert. */
    ALERTA_LLAMADA,
    /** Another person or service was told to see to an alert. */
    ALERTA_TRASPASADA,
    /** An alert was none. */
    ALERTA_DESCARTADA,
    /** The danger is of another kind. */
    PELIGRO_CORREGIDO,
    A_REVISION,
    DEVOLUCION,
    A_VISACION,
    VISACION,
    RECHAZO,
    SALIDA,
    DESHACER,
    RESPUESTA,
    RESPUESTA_DEFINITIVA,
    PEDIDO,
    REPLICA,
    REAPERTURA,
    /** The citizen wrote when it was closed already; it stays closed. */
    TRAS_CIERRE,
    /** A mail that was added to it belonged to another ticket or person. */
    CORREO_RETIRADO,
    PAUSA,
    REANUDACION,
    ANULACION,
    ANULACION_PEDIDA,
    ANULACION_NEGADA,
    /** It was merged into another ticket of the same person. */
    FUSION,
    FUSION_PEDIDA,
    FUSION_NEGADA,
    /** Another ticket of the same person was merged into this one. */
    FUSION_RECIBE,
    /** It was separated again. */
    SEPARACION,
    SEPARACION_DEJA,
    REBOTE,
    RECORDATORIO,
    /** The undo window of an answer passed; it leaves when staff have informed the person. */
    POR_COMUNICAR,
    LLAMADA_LOGRADA,
    LLAMADA_SIN_RESPUESTA,
    SMS_ENVIADO,
    CARTA_ENVIADA,
    VINCULACION,
    /** The lines at the same instant came from a macro. */
    MACRO,
    INCIDENTE_ENTRA,
    INCIDENTE_SALE,
    INCIDENTE_CIERRA,
    /** It was offered as the same incident as another, and a person refused the pair. */
    INCIDENTE_DESCARTADO,
    /** An answer written on another ticket of its incident serves this one too. */
    RESPUESTA_COMUN,
    /** A bulk act was revoked on this ticket. */
    REVERSA,
    HITO
}
