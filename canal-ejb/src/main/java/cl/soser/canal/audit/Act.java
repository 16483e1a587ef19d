package cl.soser.canal.audit;

import java.io.Serializable;

/**
 * What was done, and to what.
 *
 * @param code TICKET_DERIVACION, LECTURA, CUENTA_FUNCIONES…
 * @param objectType TICKET, CUENTA, MENSAJE, DATOS, TALONARIO, FOTO, CORREO or CAMBIO
 */
public record Act(String code, String objectType, Long objectId, String ticketNumber, String reason)
        implements Serializable {

    static Act onTicket(String code, long id, String number, String reason) {
        return new Act(code, "TICKET", id, number, reason);
    }

    static Act onAccount(String code, Long id, String reason) {
        return new Act(code, "CUENTA", id, null, reason);
    }
}
