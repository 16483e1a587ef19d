package cl.soser.canal.ticket;

import cl.soser.canal.shared.CanalException;

/** Thrown when another person changed the ticket after the caller's page was shown. */
public class StaleTicketException extends CanalException {

    public StaleTicketException(String number) {
        super("ticket.stale", number);
    }
}
