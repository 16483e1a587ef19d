package cl.soser.canal.ticket;

/** A ticket that was merged into another one, with its texts. */
public record AbsorbedTicket(Ticket ticket, TicketText text) {}
