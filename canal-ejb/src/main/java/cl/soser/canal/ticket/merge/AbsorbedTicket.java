package cl.soser.canal.ticket.merge;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketText;

/** A ticket that was merged into another one, with its texts. */
public record AbsorbedTicket(Ticket ticket, TicketText text) {}
