package cl.soser.canal.ticket;

import cl.soser.canal.shared.CanalException;

/** Thrown when {@link TicketStatus} does not allow a step. */
public class IllegalStepException extends CanalException {

    IllegalStepException(String number, TicketStatus from, TicketStatus to) {
        super("ticket.illegalStep", number, from, to);
    }
}
