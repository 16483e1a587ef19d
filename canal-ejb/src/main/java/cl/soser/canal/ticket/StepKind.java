package cl.soser.canal.ticket;

/** The kind of a line of a ticket's timeline. */
public enum StepKind {
    INGRESO,
    RETENCION,
    VALIDACION,
    CORRECCION,
    DERIVACION,
    TOMA,
    /** Somebody else works on it from now on. */
    ENTREGA,
    /** The person who worked on it released it. */
    SUELTA,
    RECLASIFICACION,
    URGENCIA,
    INSTITUCION,
    RESTRICCION,
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
    /** A mail that was put on it was of another ticket, or of somebody else. */
    CORREO_RETIRADO,
    PAUSA,
    REANUDACION,
    ANULACION,
    ANULACION_PEDIDA,
    ANULACION_NEGADA,
    /** It goes on in another ticket of the same person. */
    FUSION,
    FUSION_PEDIDA,
    FUSION_NEGADA,
    /** Another of the same person goes on in this one. */
    FUSION_RECIBE,
    /** It goes on by itself again. */
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
    /** What follows at the same instant came of a macro. */
    MACRO,
    INCIDENTE_ENTRA,
    INCIDENTE_SALE,
    INCIDENTE_CIERRA,
    /** It was offered as the same incident as another, and somebody said that it is not. */
    INCIDENTE_DESCARTADO,
    /** An answer written on another ticket of its incident serves this one too. */
    RESPUESTA_COMUN,
    /** An act on many tickets was taken back on this one. */
    REVERSA,
    HITO
}
