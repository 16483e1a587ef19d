package cl.soser.canal.ticket.search;

import java.io.Serializable;

/** A ticket chosen for an act, with its version at that moment. */
public record TicketPick(long id, String number, int version) implements Serializable {}
