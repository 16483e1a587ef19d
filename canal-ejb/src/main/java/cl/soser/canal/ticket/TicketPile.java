package cl.soser.canal.ticket;

/** The filters of the inbox; each has a counter. */
public enum TicketPile {
    /** Alerts without an answer. */
    ALERTAS,
    /** Possible risks that no person has looked at, without an answer. */
    RIESGOS,
    /** All that is open. */
    ABIERTAS,
    /** Its area is to be confirmed; the area reads it already. */
    POR_VALIDAR,
    /** The area is to write the answer. */
    EN_AREA,
    POR_REVISAR,
    POR_VISAR,
    /** A change of its term waits for a second person. */
    CAMBIO_PEDIDO,
    /** Open, and the running term ends within 18 hours: three quarters of the 72 are gone. */
    POR_VENCER,
    VENCIDAS,
    VENCEN_HOY,
    VENCEN_MANANA,
    /** From now to the end of Sunday. */
    VENCEN_SEMANA,
    /** The term of the internal stage has passed. */
    ETAPA_VENCIDA,
    ESPERA_CIUDADANO,
    RESPONDIDAS,
    /** A person must be called, texted or written to. */
    POR_AVISAR,
    /** Taken by the caller. */
    MIAS,
    /** The caller's areas get a copy. */
    EN_COPIA,
    CERRADAS,
    ANULADAS,
    TODAS;

    /** Being found here tells that somebody may be in danger. */
    boolean tellsDanger() {
        return this == ALERTAS || this == RIESGOS;
    }
}
