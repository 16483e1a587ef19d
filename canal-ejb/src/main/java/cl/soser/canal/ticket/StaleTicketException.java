package cl.soser.canal.ticket;

import cl.soser.canal.shared.CanalException;

/** Thrown when somebody else changed the ticket after the caller's screen showed it. */
public class StaleTicketException extends CanalException {

    public StaleTicketException(String number) {
        super("ticket.stale", number);
    }
}
