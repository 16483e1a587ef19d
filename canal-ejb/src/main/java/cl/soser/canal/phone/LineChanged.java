package cl.soser.canal.phone;

import java.time.Instant;

/**
 * Fired in the transaction that changes the data of the line's figures, or the result of a call.
 *
 * @param change LINEA_FORMULA, LLAMADA_VINCULADA, INTERRUPCION_ANULADA…
 * @param object the call or the outage; null where it is the line
 * @param ticketNumber number of the ticket it is about; null where it is about none
 */
public record LineChanged(
        String change, Long object, String ticketNumber, String what, Instant at) {}
