package cl.soser.canal.web.gestion.ticket;

/** What may be done to a ticket beside writing its answer; each has a form of its own. */
public enum TicketAction {
    VALIDAR,
    LIBERAR,
    DERIVAR,
    TOMAR,
    ENTREGAR,
    SOLTAR,
    PEDIR_DATOS,
    REPLICA,
    PAUSAR,
    REANUDAR,
    URGENCIA,
    RECLASIFICAR,
    INSTITUCION,
    RESTRINGIR,
    RETOMAR,
    REABRIR,
    DECIDIR_CAMBIO,
    RETIRAR_CAMBIO,
    ANULAR
}
