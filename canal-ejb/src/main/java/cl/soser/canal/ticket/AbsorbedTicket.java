package cl.soser.canal.ticket;

/** A ticket that goes on in another, with what it told. */
public record AbsorbedTicket(Ticket ticket, TicketText text) {}
