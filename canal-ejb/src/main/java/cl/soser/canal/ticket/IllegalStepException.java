package cl.soser.canal.ticket;

import cl.soser.canal.shared.CanalException;

/** Thrown when a ticket is asked to go where the table of its life has no road. */
public class IllegalStepException extends CanalException {

    IllegalStepException(String number, TicketStatus from, TicketStatus to) {
        super("ticket.illegalStep", number, from, to);
    }
}
