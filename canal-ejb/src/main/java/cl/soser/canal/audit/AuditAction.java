package cl.soser.canal.audit;

import java.io.Serializable;

/**
 * What was done, and to what.
 *
 * @param code TICKET_DERIVACION, LECTURA, CUENTA_FUNCIONES…
 * @param objectType TICKET, CUENTA, MENSAJE, DATOS, TALONARIO, FOTO, CORREO, CANAL, DERECHO,
 *     RETENCION or CAMBIO
 */
public record AuditAction(
        String code, String objectType, Long objectId, String ticketNumber, String reason)
        implements Serializable {

    static AuditAction onTicket(String code, long id, String number, String reason) {
        return new AuditAction(code, "TICKET", id, number, reason);
    }

    static AuditAction onAccount(String code, Long id, String reason) {
        return new AuditAction(code, "CUENTA", id, null, reason);
    }
}
