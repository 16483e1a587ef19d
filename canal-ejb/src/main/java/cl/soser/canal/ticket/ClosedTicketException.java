package cl.soser.canal.ticket;

import cl.soser.canal.shared.NotFoundException;

/**
 * It is restricted and in the caller's lists, but not theirs to read: they may see its number,
 * state, clock and area.
 */
public class ClosedTicketException extends NotFoundException {

    private static final long serialVersionUID = 1L;
}
