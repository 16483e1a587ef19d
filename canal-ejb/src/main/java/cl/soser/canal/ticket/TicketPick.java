package cl.soser.canal.ticket;

import java.io.Serializable;

/** A ticket chosen for an act, as it stood when it was chosen. */
public record TicketPick(long id, String number, int version) implements Serializable {}
