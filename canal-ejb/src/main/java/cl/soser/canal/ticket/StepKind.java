package cl.soser.canal.ticket;

/** What a line of a ticket's timeline tells. */
public enum StepKind {
    INGRESO,
    RETENCION,
    VALIDACION,
    CORRECCION,
    DERIVACION,
    TOMA,
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
    ANULACION,
    ANULACION_PEDIDA,
    ANULACION_NEGADA,
    REBOTE,
    VINCULACION,
    HITO
}
